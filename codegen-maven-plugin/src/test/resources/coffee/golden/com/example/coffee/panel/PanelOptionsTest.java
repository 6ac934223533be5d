// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee.panel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.apache.flink.configuration.MemorySize;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The constants say what the spec says. */
@Generated("io.connectorspec.codegen")
@SuppressWarnings({"deprecation", "removal"})
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
        Assertions.assertEquals("care.memory", PanelOptions.MEMORY.key());
        Assertions.assertEquals("care.bottles", PanelOptions.BOTTLES.key());
        Assertions.assertEquals("care.barista", PanelOptions.BARISTA.key());
        Assertions.assertEquals("care.badge", PanelOptions.BADGE.key());
        Assertions.assertEquals("care.hardness", PanelOptions.HARDNESS.key());
        Assertions.assertEquals("care.lime", PanelOptions.LIME.key());
        Assertions.assertEquals("care.bell", PanelOptions.BELL.key());
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
        Assertions.assertEquals(MemorySize.ofMebiBytes(16), PanelOptions.MEMORY.defaultValue());
        Assertions.assertEquals(
                Map.ofEntries(Map.entry("left", "milk"), Map.entry("right", "oat: milk")),
                PanelOptions.BOTTLES.defaultValue());
        Assertions.assertEquals("com.example.coffee.runtime.Machine", PanelOptions.BARISTA.defaultValue());
        Assertions.assertNull(PanelOptions.BADGE.defaultValue());
        Assertions.assertNull(PanelOptions.HARDNESS.defaultValue());
        Assertions.assertNull(PanelOptions.LIME.defaultValue());
        Assertions.assertNull(PanelOptions.BELL.defaultValue());
    }
}
