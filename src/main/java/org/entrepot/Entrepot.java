package org.entrepot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the marketplace. */
@SpringBootApplication
public class Entrepot {

    public static void main(String[] args) {
        SpringApplication.run(Entrepot.class, args);
    }
}
