package org.entrepot;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

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
                ? Proxy.newProxyInstance(
                        SpiedStatements.class.getClassLoader(),
                        new Class<?>[] {PreparedStatement.class},
                        (_, called, arguments) -> {
                            if (called.getName().startsWith("execute")) {
                                noted.ifPresent(list -> list.add(text(statement)));
                            }
                            return call(statement, called, arguments);
                        })
                : result;
    }

    private static String text(PreparedStatement statement) {
        return statement.toString().replaceFirst("^\\S+ wrapping ", "");
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
