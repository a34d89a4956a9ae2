package org.entrepot.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.entrepot.EntrepotTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A measurement against the whole application on a real port. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EntrepotTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"entrepot.mode=practice", "entrepot.receipts.sealing=false", "entrepot.clock.due-work=false"})
@Import({BenchServer.class, BenchServer.Constant.class})
@interface BenchTest {}
