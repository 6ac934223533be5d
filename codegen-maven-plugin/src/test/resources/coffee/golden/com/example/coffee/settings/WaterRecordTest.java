// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee.settings;

import com.example.coffee.runtime.KnobReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.annotation.processing.Generated;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Every option becomes the setting that the spec says, and no other. */
@Generated("io.connectorspec.codegen")
class WaterRecordTest {

    @Test
    void temperatureHasItsDefault() {
        Assertions.assertEquals(92.5, read().temperature().value());
    }

    @Test
    void temperatureReachesItsSettingAndNoOther() {
        var changed = read("test.water.temperature", "93.0");
        Assertions.assertEquals(93.0, changed.temperature().value());
        Assertions.assertEquals("test.water.temperature", changed.temperature().name());
        Assertions.assertEquals(others(read(), "temperature"), others(changed, "temperature"));
    }

    @Test
    void temperatureKeepsItsBounds() {
        Assertions.assertEquals(80.0, read("test.water.temperature", "80.0").temperature().value());
        Assertions.assertFalse(problems("test.water.temperature", "80.0").contains("test.water.temperature"));
        Assertions.assertEquals(100.0, read("test.water.temperature", "100.0").temperature().value());
        Assertions.assertFalse(problems("test.water.temperature", "100.0").contains("test.water.temperature"));
        Assertions.assertTrue(problems("test.water.temperature", "79.5").contains("test.water.temperature"));
        Assertions.assertTrue(problems("test.water.temperature", "100.5").contains("test.water.temperature"));
    }

    @Test
    void temperatureRefusesNonsense() {
        Assertions.assertTrue(problems("test.water.temperature", "what?").contains("test.water.temperature"));
    }

    @Test
    void heatingHasItsDefault() {
        Assertions.assertEquals(Duration.ofMillis(1500), read().heating().value());
    }

    @Test
    void heatingReachesItsSettingAndNoOther() {
        var changed = read("test.water.heating", "1501 ms");
        Assertions.assertEquals(Duration.ofMillis(1501), changed.heating().value());
        Assertions.assertEquals("test.water.heating", changed.heating().name());
        Assertions.assertEquals(others(read(), "heating"), others(changed, "heating"));
    }

    @Test
    void heatingKeepsItsBounds() {
        Assertions.assertEquals(Duration.ofSeconds(120), read("test.water.heating", "120 s").heating().value());
        Assertions.assertFalse(problems("test.water.heating", "120 s").contains("test.water.heating"));
        Assertions.assertTrue(problems("test.water.heating", "120001 ms").contains("test.water.heating"));
    }

    @Test
    void heatingRefusesNonsense() {
        Assertions.assertTrue(problems("test.water.heating", "what?").contains("test.water.heating"));
    }

    @Test
    void filteredHasItsDefault() {
        Assertions.assertEquals(true, read().filtered().value());
    }

    @Test
    void filteredReachesItsSettingAndNoOther() {
        var changed = read("test.water.filtered", "false");
        Assertions.assertEquals(false, changed.filtered().value());
        Assertions.assertEquals("test.water.filtered", changed.filtered().name());
        Assertions.assertEquals(others(read(), "filtered"), others(changed, "filtered"));
    }

    @Test
    void filteredRefusesNonsense() {
        Assertions.assertTrue(problems("test.water.filtered", "what?").contains("test.water.filtered"));
    }

    @Test
    void sourceHasItsDefault() {
        Assertions.assertNull(read().source().value());
    }

    @Test
    void sourceReachesItsSettingAndNoOther() {
        var changed = read("test.water.source", "some text");
        Assertions.assertEquals("some text", changed.source().value());
        Assertions.assertEquals("test.water.source", changed.source().name());
        Assertions.assertEquals(others(read(), "source"), others(changed, "source"));
    }

    @Test
    void sourceIsReadFromOtherKeysWhereItsOwnIsMissing() {
        Assertions.assertEquals("some text", read("test.water.tap", "some text").source().value());
        Assertions.assertEquals(
                "some text", read("test.water.tap", "other text", "test.water.source", "some text").source().value());
        Assertions.assertEquals("some text", read("test.water.well", "some text").source().value());
        Assertions.assertEquals(
                "some text", read("test.water.well", "other text", "test.water.source", "some text").source().value());
        Assertions.assertEquals("some text", read("test.house.water", "some text").source().value());
        Assertions.assertEquals(
                "some text", read("test.house.water", "other text", "test.water.source", "some text").source().value());
    }

    private static Map<String, Object> others(WaterRecord settings, String... names) {
        Map<String, Object> others = new TreeMap<>();
        others.put("temperature", settings.temperature());
        others.put("heating", settings.heating());
        others.put("filtered", settings.filtered());
        others.put("source", settings.source());
        others.keySet().removeAll(List.of(names));
        return others;
    }

    private static WaterRecord read(String... keysAndValues) {
        return WaterRecord.from(reader(keysAndValues));
    }

    private static String problems(String... keysAndValues) {
        var in = reader(keysAndValues);
        try {
            WaterRecord.from(in);
            in.finish("test");
            return "";
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
    }

    private static KnobReader reader(String... keysAndValues) {
        Properties properties = new Properties();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            properties.setProperty(keysAndValues[i], keysAndValues[i + 1]);
        }
        return KnobReader.ofSetters().over(properties).below("test");
    }
}
