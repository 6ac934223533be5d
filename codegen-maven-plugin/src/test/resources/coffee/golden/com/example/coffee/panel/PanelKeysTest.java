// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee.panel;

import javax.annotation.processing.Generated;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The constants say what the spec says. */
@Generated("io.connectorspec.codegen")
@SuppressWarnings({"deprecation", "removal"})
class PanelKeysTest {

    @Test
    void haveTheKeysOfTheirOptions() {
        Assertions.assertEquals("water.temperature", PanelKeys.TEMPERATURE);
        Assertions.assertEquals("beans", PanelKeys.BEANS);
        Assertions.assertEquals("beans.farm", PanelKeys.FARM);
        Assertions.assertEquals("care.badge", PanelKeys.BADGE);
        Assertions.assertEquals("care.lime", PanelKeys.LIME);
        Assertions.assertEquals("some.prefix.farm", PanelKeys.farm("some.prefix"));
        Assertions.assertEquals("some.prefix.care.badge", PanelKeys.badge("some.prefix"));
        Assertions.assertEquals("some.prefix.care.lime", PanelKeys.lime("some.prefix"));
    }
}
