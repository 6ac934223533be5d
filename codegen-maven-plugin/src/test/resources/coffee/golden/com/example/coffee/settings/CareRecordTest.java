// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee.settings;

import com.example.coffee.runtime.KnobReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.annotation.processing.Generated;
import org.apache.flink.configuration.MemorySize;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Every option becomes the setting that the spec says, and no other. */
@Generated("io.connectorspec.codegen")
class CareRecordTest {

    @Test
    void memoryHasItsDefault() {
        Assertions.assertEquals(MemorySize.ofMebiBytes(16), read().memory().value());
    }

    @Test
    void memoryReachesItsSettingAndNoOther() {
        var changed = read("test.care.memory", "16777217 b");
        Assertions.assertEquals(new MemorySize(16777217), changed.memory().value());
        Assertions.assertEquals("test.care.memory", changed.memory().name());
        Assertions.assertEquals(others(read(), "memory"), others(changed, "memory"));
    }

    @Test
    void memoryKeepsItsBounds() {
        Assertions.assertEquals(new MemorySize(98304), read("test.care.memory", "96 kb").memory().value());
        Assertions.assertFalse(problems("test.care.memory", "96 kb").contains("test.care.memory"));
        Assertions.assertEquals(MemorySize.ofMebiBytes(1024), read("test.care.memory", "1 gb").memory().value());
        Assertions.assertFalse(problems("test.care.memory", "1 gb").contains("test.care.memory"));
        Assertions.assertTrue(problems("test.care.memory", "98303 b").contains("test.care.memory"));
        Assertions.assertTrue(problems("test.care.memory", "1073741825 b").contains("test.care.memory"));
    }

    @Test
    void memoryRefusesNonsense() {
        Assertions.assertTrue(problems("test.care.memory", "what?").contains("test.care.memory"));
    }

    @Test
    void bottlesHasItsDefault() {
        Assertions.assertEquals(
                Map.ofEntries(Map.entry("left", "milk"), Map.entry("right", "oat: milk")), read().bottles().value());
    }

    @Test
    void bottlesReachesItsSettingAndNoOther() {
        var changed = read("test.care.bottles", "name:element");
        Assertions.assertEquals(Map.ofEntries(Map.entry("name", "element")), changed.bottles().value());
        Assertions.assertEquals("test.care.bottles", changed.bottles().name());
        Assertions.assertEquals(others(read(), "bottles"), others(changed, "bottles"));
    }

    @Test
    void bottlesRefusesNonsense() {
        Assertions.assertTrue(problems("test.care.bottles", "what?").contains("test.care.bottles"));
    }

    @Test
    void baristaHasItsDefault() {
        Assertions.assertEquals("com.example.coffee.runtime.Machine", read().barista().value());
    }

    @Test
    void baristaReachesItsSettingAndNoOther() {
        var changed = read("test.care.barista", "com.example.SomeClass");
        Assertions.assertEquals("com.example.SomeClass", changed.barista().value());
        Assertions.assertEquals("test.care.barista", changed.barista().name());
        Assertions.assertEquals(others(read(), "barista"), others(changed, "barista"));
    }

    @Test
    void baristaRefusesNonsense() {
        Assertions.assertTrue(problems("test.care.barista", "what?").contains("test.care.barista"));
    }

    @Test
    void badgeHasItsDefault() {
        Assertions.assertNull(read().badge().value());
    }

    @Test
    void badgeReachesItsSettingAndNoOther() {
        var changed = read("test.care.badge", "AB-12");
        Assertions.assertEquals("AB-12", changed.badge().value());
        Assertions.assertEquals("test.care.badge", changed.badge().name());
        Assertions.assertEquals(others(read(), "badge"), others(changed, "badge"));
    }

    @Test
    void badgeRefusesNonsense() {
        Assertions.assertTrue(problems("test.care.badge", "what?").contains("test.care.badge"));
    }

    @Test
    void hardnessHasItsDefault() {
        Assertions.assertNull(read().hardness().value());
    }

    @Test
    void hardnessReachesItsSettingAndNoOther() {
        var changed = read("test.care.hardness", "1");
        Assertions.assertEquals(1, changed.hardness().value());
        Assertions.assertEquals("test.care.hardness", changed.hardness().name());
        Assertions.assertEquals(others(read(), "hardness"), others(changed, "hardness"));
    }

    @Test
    void hardnessKeepsItsBounds() {
        Assertions.assertEquals(0, read("test.care.hardness", "0").hardness().value());
        Assertions.assertFalse(problems("test.care.hardness", "0").contains("test.care.hardness"));
        Assertions.assertTrue(problems("test.care.hardness", "-1").contains("test.care.hardness"));
    }

    @Test
    void hardnessRefusesNonsense() {
        Assertions.assertTrue(problems("test.care.hardness", "what?").contains("test.care.hardness"));
    }

    @Test
    void hardnessIsReadFromOtherKeysWhereItsOwnIsMissing() {
        Assertions.assertEquals(1, read("test.care.calcium", "1").hardness().value());
        Assertions.assertEquals(
                1, read("test.care.calcium", "other text", "test.care.hardness", "1").hardness().value());
    }

    @Test
    void limeHasItsDefault() {
        Assertions.assertNull(read().lime().value());
    }

    @Test
    void limeReachesItsSettingAndNoOther() {
        var changed = read("test.care.lime", "7");
        Assertions.assertEquals(7, changed.lime().value());
        Assertions.assertEquals("test.care.lime", changed.lime().name());
        Assertions.assertEquals(others(read(), "lime"), others(changed, "lime"));
    }

    @Test
    void limeRefusesNonsense() {
        Assertions.assertTrue(problems("test.care.lime", "what?").contains("test.care.lime"));
    }

    @Test
    void bellHasItsDefault() {
        Assertions.assertNull(read().bell().value());
    }

    @Test
    void bellReachesItsSettingAndNoOther() {
        var changed = read("test.care.bell", "true");
        Assertions.assertEquals(true, changed.bell().value());
        Assertions.assertEquals("test.care.bell", changed.bell().name());
        Assertions.assertEquals(others(read(), "bell"), others(changed, "bell"));
    }

    @Test
    void bellRefusesNonsense() {
        Assertions.assertTrue(problems("test.care.bell", "what?").contains("test.care.bell"));
    }

    @Test
    void serviceHasItsDefault() {
        Assertions.assertEquals(false, read().service().value());
    }

    @Test
    void serviceReachesItsSettingAndNoOther() {
        var changed = read("test.care.service", "true");
        Assertions.assertEquals(true, changed.service().value());
        Assertions.assertEquals("test.care.service", changed.service().name());
        Assertions.assertEquals(others(read(), "service"), others(changed, "service"));
    }

    @Test
    void serviceRefusesNonsense() {
        Assertions.assertTrue(problems("test.care.service", "what?").contains("test.care.service"));
    }

    @Test
    void phoneHasItsDefault() {
        Assertions.assertNull(read().phone().value());
    }

    @Test
    void phoneReachesItsSettingAndNoOther() {
        var changed = read("test.care.phone", "some text");
        Assertions.assertEquals("some text", changed.phone().value());
        Assertions.assertEquals("test.care.phone", changed.phone().name());
        Assertions.assertEquals(others(read(), "phone"), others(changed, "phone"));
    }

    @Test
    void mailHasItsDefault() {
        Assertions.assertNull(read().mail().value());
    }

    @Test
    void mailReachesItsSettingAndNoOther() {
        var changed = read("test.care.mail", "some text");
        Assertions.assertEquals("some text", changed.mail().value());
        Assertions.assertEquals("test.care.mail", changed.mail().name());
        Assertions.assertEquals(others(read(), "mail"), others(changed, "mail"));
    }

    @Test
    void phoneIsNeededForService() {
        Assertions.assertTrue(problems("test.care.service", "true").contains("test.care.phone"));
        Assertions.assertFalse(
                problems("test.care.service", "true", "test.care.phone", "some text").contains("test.care.phone"));
        Assertions.assertFalse(problems("test.care.service", "false").contains("test.care.phone"));
    }

    @Test
    void mailExcludesPhone() {
        Assertions.assertTrue(
                problems("test.care.mail", "some text", "test.care.phone", "some text").contains("test.care.mail"));
        Assertions.assertTrue(
                problems("test.care.mail", "some text", "test.care.phone", "some text").contains("test.care.phone"));
        Assertions.assertFalse(problems("test.care.mail", "some text").contains("test.care.mail"));
        Assertions.assertFalse(problems("test.care.phone", "some text").contains("test.care.phone"));
    }

    private static Map<String, Object> others(CareRecord settings, String... names) {
        Map<String, Object> others = new TreeMap<>();
        others.put("memory", settings.memory());
        others.put("bottles", settings.bottles());
        others.put("barista", settings.barista());
        others.put("badge", settings.badge());
        others.put("hardness", settings.hardness());
        others.put("lime", settings.lime());
        others.put("bell", settings.bell());
        others.put("service", settings.service());
        others.put("phone", settings.phone());
        others.put("mail", settings.mail());
        others.keySet().removeAll(List.of(names));
        return others;
    }

    private static CareRecord read(String... keysAndValues) {
        return CareRecord.from(reader(keysAndValues));
    }

    private static String problems(String... keysAndValues) {
        var in = reader(keysAndValues);
        try {
            CareRecord.from(in);
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
