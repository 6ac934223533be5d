// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee;

import com.example.coffee.runtime.KnobReader;
import com.example.coffee.settings.CupRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Every setter sets what the spec says, and nothing else. */
@Generated("io.connectorspec.codegen")
@SuppressWarnings({"deprecation", "removal"})
class CupBuilderTest {

    @Test
    void extrasHasItsDefault() {
        Assertions.assertEquals(List.of(), read(builder -> {}).extras().value());
    }

    @Test
    void extrasReachesItsSettingAndNoOther() {
        var changed = read(builder -> builder.setExtras(List.of("element")));
        Assertions.assertEquals(List.of("element"), changed.extras().value());
        Assertions.assertEquals("setExtras(...)", changed.extras().name());
        Assertions.assertEquals(others(read(builder -> {}), "extras"), others(changed, "extras"));
    }

    @Test
    void plumbingReachesItsSettings() {
        var settings = read(builder -> builder.setPlumbing(properties(Map.of("water.temperature", "93.0"))));
        Assertions.assertEquals(93.0, settings.water().temperature().value());
    }

    @Test
    void gramsHasItsDefault() {
        Assertions.assertEquals(15, read(builder -> {}).grams().value());
    }

    @Test
    void gramsReachesItsSettingAndNoOther() {
        var changed = read(builder -> builder.setGrams(16));
        Assertions.assertEquals(16, changed.grams().value());
        Assertions.assertEquals("setGrams(...)", changed.grams().name());
        Assertions.assertEquals(others(read(builder -> {}), "grams"), others(changed, "grams"));
    }

    @Test
    void gramsKeepsItsBounds() {
        Assertions.assertEquals(5, read(builder -> builder.setGrams(5)).grams().value());
        Assertions.assertFalse(problems(builder -> builder.setGrams(5).setMillilitres(200)).contains("setGrams(...)"));
        Assertions.assertTrue(problems(builder -> builder.setGrams(4).setMillilitres(200)).contains("setGrams(...)"));
    }

    @Test
    void millilitresHasItsDefault() {
        Assertions.assertEquals(200, read(builder -> {}).millilitres().value());
    }

    @Test
    void millilitresReachesItsSettingAndNoOther() {
        var changed = read(builder -> builder.setMillilitres(201));
        Assertions.assertEquals(201, changed.millilitres().value());
        Assertions.assertEquals("setMillilitres(...)", changed.millilitres().name());
        Assertions.assertEquals(others(read(builder -> {}), "millilitres"), others(changed, "millilitres"));
    }

    @Test
    void millilitresKeepsItsBounds() {
        Assertions.assertEquals(2000, read(builder -> builder.setMillilitres(2000)).millilitres().value());
        Assertions.assertFalse(
                problems(builder -> builder.setMillilitres(2000).setGrams(15)).contains("setMillilitres(...)"));
        Assertions.assertTrue(
                problems(builder -> builder.setMillilitres(2001).setGrams(15)).contains("setMillilitres(...)"));
    }

    @Test
    void brewingHasItsDefault() {
        Assertions.assertEquals(Duration.ofSeconds(30), read(builder -> {}).brewing().value());
    }

    @Test
    void brewingReachesItsSettingAndNoOther() {
        var changed = read(builder -> builder.setBrewing(Duration.ofMillis(30001)));
        Assertions.assertEquals(Duration.ofMillis(30001), changed.brewing().value());
        Assertions.assertEquals("setBrewing(...)", changed.brewing().name());
        Assertions.assertEquals(others(read(builder -> {}), "brewing"), others(changed, "brewing"));
    }

    @Test
    void patienceHasItsDefault() {
        Assertions.assertEquals(Duration.ofSeconds(60), read(builder -> {}).patience().value());
    }

    @Test
    void patienceReachesItsSettingAndNoOther() {
        var changed = read(builder -> builder.setPatience(Duration.ofMillis(60001)));
        Assertions.assertEquals(Duration.ofMillis(60001), changed.patience().value());
        Assertions.assertEquals("setPatience(...)", changed.patience().name());
        Assertions.assertEquals(others(read(builder -> {}), "patience"), others(changed, "patience"));
    }

    @Test
    void machineHasItsDefault() {
        Assertions.assertNull(read(builder -> {}).machine().value());
    }

    @Test
    void machineReachesItsSettingAndNoOther() {
        var changed = read(builder -> builder.setMachine("some text"));
        Assertions.assertEquals("some text", changed.machine().value());
        Assertions.assertEquals("setMachine(...)", changed.machine().name());
        Assertions.assertEquals(others(read(builder -> {}), "machine"), others(changed, "machine"));
    }

    @Test
    void machineMustBeSet() {
        Assertions.assertTrue(problems(builder -> {}).contains("setMachine(...)"));
        Assertions.assertFalse(problems(builder -> builder.setMachine("some text")).contains("setMachine(...)"));
    }

    @Test
    void strengthHasItsDefault() {
        Assertions.assertEquals(2, read(builder -> {}).strength().value());
    }

    @Test
    void strengthReachesItsSettingAndNoOther() {
        var changed = read(builder -> builder.setStrength(3));
        Assertions.assertEquals(3, changed.strength().value());
        Assertions.assertEquals("setStrength(...)", changed.strength().name());
        Assertions.assertEquals(others(read(builder -> {}), "strength"), others(changed, "strength"));
    }

    @Test
    void sugarHasItsDefault() {
        Assertions.assertNull(read(builder -> {}).sugar().value());
    }

    @Test
    void sugarReachesItsSettingAndNoOther() {
        var changed = read(builder -> builder.setSugar(7));
        Assertions.assertEquals(7, changed.sugar().value());
        Assertions.assertEquals("setSugar(...)", changed.sugar().name());
        Assertions.assertEquals(others(read(builder -> {}), "sugar"), others(changed, "sugar"));
    }

    @Test
    void honeyHasItsDefault() {
        Assertions.assertNull(read(builder -> {}).honey().value());
    }

    @Test
    void honeyReachesItsSettingAndNoOther() {
        var changed = read(builder -> builder.setHoney(7));
        Assertions.assertEquals(7, changed.honey().value());
        Assertions.assertEquals("setHoney(...)", changed.honey().name());
        Assertions.assertEquals(others(read(builder -> {}), "honey"), others(changed, "honey"));
    }

    @Test
    void spoonsHasItsDefault() {
        Assertions.assertNull(read(builder -> {}).spoons().value());
    }

    @Test
    void spoonsReachesItsSettingAndNoOther() {
        var changed = read(builder -> builder.setSpoons(7));
        Assertions.assertEquals(7, changed.spoons().value());
        Assertions.assertEquals("setSpoons(...)", changed.spoons().name());
        Assertions.assertEquals(others(read(builder -> {}), "spoons"), others(changed, "spoons"));
    }

    @Test
    void millilitresIsAboveGrams() {
        Assertions.assertFalse(
                problems(builder -> builder.setGrams(200).setMillilitres(201)).contains("setMillilitres(...)"));
        Assertions.assertTrue(
                problems(builder -> builder.setGrams(200).setMillilitres(200)).contains("setMillilitres(...)"));
    }

    @Test
    void patienceIsNotBelowBrewing() {
        Assertions.assertFalse(
                problems(builder -> builder.setBrewing(Duration.ofSeconds(60)).setPatience(Duration.ofSeconds(60)))
                        .contains("setPatience(...)"));
        Assertions.assertTrue(
                problems(builder -> builder.setBrewing(Duration.ofSeconds(60)).setPatience(Duration.ofMillis(59999)))
                        .contains("setPatience(...)"));
    }

    @Test
    void sugarIsNeededForStrength() {
        Assertions.assertTrue(problems(builder -> builder.setStrength(3)).contains("setSugar(...)"));
        Assertions.assertFalse(problems(builder -> builder.setStrength(3).setSugar(7)).contains("setSugar(...)"));
        Assertions.assertTrue(problems(builder -> builder.setStrength(4)).contains("setSugar(...)"));
        Assertions.assertFalse(problems(builder -> builder.setStrength(4).setSugar(7)).contains("setSugar(...)"));
    }

    @Test
    void sugarIsNeededForMachine() {
        Assertions.assertTrue(problems(builder -> builder.setMachine("old one")).contains("setSugar(...)"));
        Assertions.assertFalse(
                problems(builder -> builder.setMachine("old one").setSugar(7)).contains("setSugar(...)"));
    }

    @Test
    void sugarExcludesHoney() {
        Assertions.assertTrue(problems(builder -> builder.setSugar(7).setHoney(7)).contains("setSugar(...)"));
        Assertions.assertTrue(problems(builder -> builder.setSugar(7).setHoney(7)).contains("setHoney(...)"));
        Assertions.assertFalse(problems(builder -> builder.setSugar(7)).contains("setSugar(...)"));
        Assertions.assertFalse(problems(builder -> builder.setHoney(7)).contains("setHoney(...)"));
    }

    @Test
    void asksForEverythingThatMustBeSetAtOnce() {
        String message = Assertions.assertThrows(IllegalArgumentException.class, () -> new CupBuilder<Object>().build())
                .getMessage();
        Assertions.assertTrue(message.contains("setLabel"));
        Assertions.assertTrue(message.contains("setDrinker"));
        Assertions.assertTrue(message.contains("setMachine"));
    }

    private static Properties properties(Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        return properties;
    }

    private static Map<String, Object> others(CupRecord settings, String... names) {
        Map<String, Object> others = new TreeMap<>();
        others.put("extras", settings.extras());
        others.put("grams", settings.grams());
        others.put("millilitres", settings.millilitres());
        others.put("brewing", settings.brewing());
        others.put("patience", settings.patience());
        others.put("machine", settings.machine());
        others.put("strength", settings.strength());
        others.put("sugar", settings.sugar());
        others.put("honey", settings.honey());
        others.put("spoons", settings.spoons());
        others.keySet().removeAll(List.of(names));
        return others;
    }

    private static CupRecord read(Consumer<CupBuilder<Object>> setting) {
        return builder(setting).settings(KnobReader.ofSetters());
    }

    private static CupBuilder<Object> builder(Consumer<CupBuilder<Object>> setting) {
        CupBuilder<Object> builder = new CupBuilder<Object>();
        setting.accept(builder);
        return builder;
    }

    private static String problems(Consumer<CupBuilder<Object>> setting) {
        var in = KnobReader.ofSetters();
        try {
            builder(setting).settings(in);
            in.finish("test");
            return "";
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
    }
}
