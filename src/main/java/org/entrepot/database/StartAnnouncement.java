package org.entrepot.database;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.entrepot.kernel.Launch;
import org.entrepot.kernel.SignInHint;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Tells the person who started Entrepot where it is and, while practising, who can sign in. */
class StartAnnouncement {

    private final Launch launch;
    private final List<SignInHint> hints;
    private final PrintStream console;

    StartAnnouncement(Launch launch, List<SignInHint> hints, PrintStream console) {
        this.launch = launch;
        this.hints = List.copyOf(hints);
        this.console = console;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void announce(ApplicationReadyEvent ready) {
        Environment environment = ready.getApplicationContext().getEnvironment();
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            lines("http://localhost:" + port + environment.getProperty("server.servlet.context-path", ""))
                    .forEach(console::println);
        }
    }

    List<String> lines(String address) {
        List<String> said = new ArrayList<>(List.of("", "Entrepot is ready: " + address));
        if (launch.isPractice()) {
            hints.forEach(hint -> said.addAll(hint.lines()));
        }
        said.add("");
        return said;
    }
}
