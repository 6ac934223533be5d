// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee.panel;

import java.time.Duration;
import java.util.List;
import javax.annotation.processing.Generated;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The constants say what the spec says. */
@Generated("io.connectorspec.codegen")
class PanelOptionsTest {

    @Test
    void haveTheKeysOfTheirOptions() {
        Assertions.assertEquals("water.temperature", PanelOptions.TEMPERATURE.key());
        Assertions.assertEquals("water.heating", PanelOptions.HEATING.key());
        Assertions.assertEquals("water.filtered", PanelOptions.FILTERED.key());
        Assertions.assertEquals("water.source", PanelOptions.SOURCE.key());
        Assertions.assertEquals("beans", PanelOptions.BEANS.key());
        Assertions.assertEquals("beans.notes", PanelOptions.NOTES.key());
        Assertions.assertEquals("beans.blend", PanelOptions.BLEND.key());
    }

    @Test
    void haveTheDefaultsOfTheirOptions() {
        Assertions.assertEquals(92.5, PanelOptions.TEMPERATURE.defaultValue());
        Assertions.assertEquals(Duration.ofMillis(1500), PanelOptions.HEATING.defaultValue());
        Assertions.assertEquals(true, PanelOptions.FILTERED.defaultValue());
        Assertions.assertNull(PanelOptions.SOURCE.defaultValue());
        Assertions.assertEquals(PanelKeys.Darkness.LIGHT, PanelOptions.BEANS.defaultValue());
        Assertions.assertEquals(List.of("nut", "cherry"), PanelOptions.NOTES.defaultValue());
        Assertions.assertNull(PanelOptions.BLEND.defaultValue());
    }
}
