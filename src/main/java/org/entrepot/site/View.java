package org.entrepot.site;

/** The one parameter of a template that is a whole page; gives templates their texts in the reader's language. */
public interface View {

    Frame frame();

    default String t(String key, Object... arguments) {
        return frame().texts().text(key, arguments);
    }
}
