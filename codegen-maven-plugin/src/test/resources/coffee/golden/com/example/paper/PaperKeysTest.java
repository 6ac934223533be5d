// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.paper;

import javax.annotation.processing.Generated;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The constants say what the spec says. */
@Generated("io.connectorspec.codegen")
class PaperKeysTest {

    @Test
    void haveTheKeysOfTheirOptions() {
        Assertions.assertEquals("tap", PaperKeys.TAP);
        Assertions.assertEquals("shots", PaperKeys.SHOTS.key());
    }

    @Test
    void haveTheDefaultsOfTheirOptions() {
        Assertions.assertEquals(2L, PaperKeys.SHOTS.defaultValue());
    }
}
