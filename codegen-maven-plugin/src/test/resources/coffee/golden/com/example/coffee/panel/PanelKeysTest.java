// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee.panel;

import javax.annotation.processing.Generated;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The constants say what the spec says. */
@Generated("io.connectorspec.codegen")
class PanelKeysTest {

    @Test
    void haveTheKeysOfTheirOptions() {
        Assertions.assertEquals("water.temperature", PanelKeys.TEMPERATURE);
        Assertions.assertEquals("beans", PanelKeys.BEANS);
        Assertions.assertEquals("beans.farm", PanelKeys.FARM);
        Assertions.assertEquals("some.prefix.farm", PanelKeys.farm("some.prefix"));
    }
}
