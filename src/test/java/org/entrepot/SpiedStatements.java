package org.entrepot;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Notes the statements that are executed, as the driver prints them; does nothing unless asked. */
final class SpiedStatements {

    private volatile Optional<List<String>> noted = Optional.empty();

    List<String> during(Runnable work) {
        var list = Collections.synchronizedList(new ArrayList<String>());
        noted = Optional.of(list);
        try {
            work.run();
        } finally {
            noted = Optional.empty();
        }
        return List.copyOf(list);
    }

    Connection of(Connection connection) {
        return noted.isEmpty() ? connection : proxy(Connection.class, connection, this::spiedStatement);
    }

    private Object spiedStatement(Object result, Method method) {
        return result instanceof PreparedStatement statement && method.getName().equals("prepareStatement")
                ? spied(statement)
                : result;
    }

    private PreparedStatement spied(PreparedStatement statement) {
        var arrays = new TreeMap<Integer, Object[]>();
        return (PreparedStatement) Proxy.newProxyInstance(
                SpiedStatements.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (_, called, arguments) -> {
                    if (called.getName().equals("setObject") && arguments[1] instanceof Object[] array) {
                        arrays.put((Integer) arguments[0], array);
                    }
                    if (called.getName().startsWith("execute")) {
                        noted.ifPresent(list -> list.add(text(statement, arrays.values())));
                    }
                    return call(statement, called, arguments);
                });
    }

    /** The driver prints every value but those of arrays. */
    private static String text(PreparedStatement statement, Collection<Object[]> arrays) {
        var text = statement.toString().replaceFirst("^\\S+ wrapping ", "");
        for (var array : arrays) {
            var literal = Arrays.stream(array).map(String::valueOf).collect(Collectors.joining(",", "'{", "}'"));
            text = text.replaceFirst("\\?", Matcher.quoteReplacement(literal));
        }
        return text;
    }

    private interface After {
        Object of(Object result, Method method);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(
                SpiedStatements.class.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> after.of(call(target, method, arguments), method)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
