package org.entrepot.practice;

import java.util.List;
import java.util.stream.Stream;
import org.entrepot.kernel.Launch;
import org.entrepot.kernel.SignInHint;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Fills the marketplace at its first start in practice mode, and says who can sign in. */
@Component
class LoadAtFirstStart implements ApplicationRunner, SignInHint {

    private final Launch launch;
    private final PracticeWorld world;

    LoadAtFirstStart(Launch launch, PracticeWorld world) {
        this.launch = launch;
        this.world = world;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (launch.loadsPracticeWorld()) {
            world.load();
        }
    }

    @Override
    public List<String> lines() {
        if (!world.isLoaded()) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of("Sign in as any of them at /practice/sign-in, no password needed:"),
                        PracticeWorld.highlighted().stream()
                                .map(person -> "  %-34s %s".formatted(person.email(), person.name())))
                .toList();
    }
}
