// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee.settings;

import com.example.coffee.runtime.KnobReader;
import com.example.coffee.runtime.Roast;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.annotation.processing.Generated;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Every option becomes the setting that the spec says, and no other. */
@Generated("io.connectorspec.codegen")
class BeanRecordTest {

    @Test
    void roastHasItsDefault() {
        Assertions.assertEquals(Roast.DARK, read().roast().value());
    }

    @Test
    void roastReachesItsSettingAndNoOther() {
        var changed = read("test", "LIGHT");
        Assertions.assertEquals(Roast.LIGHT, changed.roast().value());
        Assertions.assertEquals("test", changed.roast().name());
        Assertions.assertEquals(others(read(), "roast"), others(changed, "roast"));
    }

    @Test
    void roastRefusesNonsense() {
        Assertions.assertTrue(problems("test", "what?").contains("test"));
    }

    @Test
    void roastTakesEachOfItsWords() {
        Assertions.assertEquals(Roast.LIGHT, read("test", "LIGHT").roast().value());
        Assertions.assertEquals(Roast.DARK, read("test", "DARK").roast().value());
    }

    @Test
    void farmHasItsDefault() {
        Assertions.assertNull(read().farm().value());
    }

    @Test
    void farmReachesItsSettingAndNoOther() {
        var changed = read("test.farm", "some text");
        Assertions.assertEquals("some text", changed.farm().value());
        Assertions.assertEquals("test.farm", changed.farm().name());
        Assertions.assertEquals(others(read(), "farm"), others(changed, "farm"));
    }

    @Test
    void recipeHasItsDefault() {
        Assertions.assertNull(read().recipe().value());
    }

    @Test
    void recipeReachesItsSettingAndNoOther() {
        var changed = read("test.recipe", "some text");
        Assertions.assertEquals("some text", changed.recipe().value());
        Assertions.assertEquals("test.recipe", changed.recipe().name());
        Assertions.assertEquals(others(read(), "recipe"), others(changed, "recipe"));
    }

    @Test
    void recipeIsNotShown() {
        Assertions.assertFalse(read("test.recipe", "some text").toString().contains("some text"));
    }

    @Test
    void notesHasItsDefault() {
        Assertions.assertEquals(List.of("nut", "cherry"), read().notes().value());
    }

    @Test
    void notesReachesItsSettingAndNoOther() {
        var changed = read("test.notes", "element");
        Assertions.assertEquals(List.of("element"), changed.notes().value());
        Assertions.assertEquals("test.notes", changed.notes().name());
        Assertions.assertEquals(others(read(), "notes"), others(changed, "notes"));
    }

    @Test
    void blendIsThereOnlyWhereItIsWritten() {
        Assertions.assertTrue(read().blend().isEmpty());
        Assertions.assertTrue(read("test.blend.any", "other text").blend().isPresent());
    }

    private static Map<String, Object> others(BeanRecord settings, String... names) {
        Map<String, Object> others = new TreeMap<>();
        others.put("roast", settings.roast());
        others.put("farm", settings.farm());
        others.put("recipe", settings.recipe());
        others.put("notes", settings.notes());
        others.put("blend", settings.blend());
        others.keySet().removeAll(List.of(names));
        return others;
    }

    private static BeanRecord read(String... keysAndValues) {
        return BeanRecord.from(reader(keysAndValues));
    }

    private static String problems(String... keysAndValues) {
        var in = reader(keysAndValues);
        try {
            BeanRecord.from(in);
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
