/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The tests that are generated for options pass, and fail where the generated code is not what the spec says. */
class GeneratedTestsTest {

    @Test
    void passForWhatIsGeneratedWithThem() throws Exception {
        assertThat(failures(sources())).isEmpty();
    }

    @Test
    void areThereForEveryOptionOfASettingsRecordAndABuilder() throws Exception {
        assertThat(tests(sources()))
                .contains(
                        "temperatureHasItsDefault",
                        "temperatureReachesItsSettingAndNoOther",
                        "temperatureKeepsItsBounds",
                        "temperatureRefusesNonsense",
                        "roastTakesEachOfItsWords",
                        "sourceIsReadFromOtherKeysWhereItsOwnIsMissing",
                        "blendIsThereOnlyWhereItIsWritten",
                        "gramsKeepsItsBounds",
                        "plumbingReachesItsSettings",
                        "memoryRefusesNonsense",
                        "memoryKeepsItsBounds",
                        "bottlesReachesItsSettingAndNoOther",
                        "badgeRefusesNonsense",
                        "recipeIsNotShown",
                        "hardnessIsReadFromOtherKeysWhereItsOwnIsMissing",
                        "phoneIsNeededForService",
                        "mailExcludesPhone",
                        "machineMustBeSet",
                        "millilitresIsAboveGrams",
                        "patienceIsNotBelowBrewing",
                        "asksForEverythingThatMustBeSetAtOnce",
                        "haveTheKeysOfTheirOptions",
                        "haveTheDefaultsOfTheirOptions");
    }

    /** All mistakes are made at once, each in another option or another way; every one of them is noticed. */
    @Test
    void failWhereTheGeneratedCodeIsWrong() throws Exception {
        List<Mistake> mistakes = List.of(
                new Mistake(
                        "settings/WaterRecord", "withDefault(92.5)", "withDefault(93.5)", "temperatureHasItsDefault"),
                new Mistake("settings/WaterRecord", "Between(80.0", "Between(70.0", "temperatureKeepsItsBounds"),
                new Mistake("settings/WaterRecord", "water.heating", "heat", "heatingReachesItsSettingAndNoOther"),
                new Mistake(
                        "settings/WaterRecord",
                        "\"water.well\"",
                        "\"water.spring\"",
                        "sourceIsReadFromOtherKeysWhereItsOwnIsMissing"),
                new Mistake(
                        "settings/BeanRecord", "in.read(FARM)", "in.read(RECIPE)", "farmReachesItsSettingAndNoOther"),
                new Mistake(
                        "settings/BeanRecord", "in.has(\"blend", "in.has(\"farm", "blendIsThereOnlyWhereItIsWritten"),
                new Mistake("CupBuilder", "intBetween(5", "intBetween(4", "gramsKeepsItsBounds"),
                new Mistake("CupBuilder", ", 2000)", ", 1999)", "millilitresKeepsItsBounds"),
                new Mistake(
                        "CupBuilder",
                        "this.brewing = brewing",
                        "this.patience = brewing",
                        "brewingReachesItsSettingAndNoOther"),
                new Mistake(
                        "CupBuilder", "(in.over(plumbing", "(in.over(new Properties()", "plumbingReachesItsSettings"),
                new Mistake("CupBuilder", "setLabel(...)", "it", "asksForEverythingThatMustBeSetAtOnce"),
                new Mistake("settings/CareRecord", "1024)", "1023)", "memoryKeepsItsBounds"),
                new Mistake("settings/CareRecord", "care.bottles", "care.bottle", "bottlesReachesItsSettingAndNoOther"),
                new Mistake("settings/CareRecord", "[A-Z]{2}-[0-9]+", ".*", "badgeRefusesNonsense"),
                new Mistake("settings/CareRecord", "service(), true", "service(), false", "phoneIsNeededForService"),
                new Mistake(
                        "settings/CareRecord", "mail(), settings.phone", "mail(), settings.badge", "mailExcludesPhone"),
                new Mistake("CupBuilder", "in.takeRequired(MACHINE", "in.take(MACHINE", "machineMustBeSet"),
                new Mistake("CupBuilder", "strength(), 3, 4", "strength(), 3", "sugarIsNeededForStrength"),
                new Mistake("CupBuilder", "requireLarger", "requireAtLeast", "millilitresIsAboveGrams"),
                new Mistake(
                        "CupBuilder",
                        "AtLeast(settings.patience",
                        "Larger(settings.patience",
                        "patienceIsNotBelowBrewing"),
                new Mistake("panel/PanelKeys", "\"water.temperature\"", "\"water\"", "haveTheKeysOfTheirOptions"),
                new Mistake(
                        "panel/PanelOptions",
                        "defaultValue(92.5)",
                        "noDefaultValue()",
                        "haveTheDefaultsOfTheirOptions"));
        Map<String, String> sources = sources();
        for (Mistake mistake : mistakes) {
            String file = "com/example/coffee/" + mistake.file() + ".java";
            assertThat(sources.get(file)).contains(mistake.right());
            sources.compute(file, (path, text) -> text.replace(mistake.right(), mistake.wrong()));
        }
        assertThat(failures(sources))
                .containsAll(mistakes.stream().map(Mistake::test).toList());
    }

    /** Something wrong in a generated file, and the test that notices it. */
    private record Mistake(String file, String right, String wrong, String test) {}

    private static Map<String, String> sources() {
        Compilation compilation = Specs.compile(Specs.resource("coffee/coffee.yaml"));
        Map<String, String> sources = new TreeMap<>(Specs.texts(compilation.sources()));
        sources.putAll(Specs.texts(compilation.tests()));
        return sources;
    }

    private static List<String> tests(Map<String, String> sources) throws Exception {
        return testMethods(sources).stream().map(Method::getName).toList();
    }

    private static List<String> failures(Map<String, String> sources) throws Exception {
        List<String> failures = new ArrayList<>();
        for (Method test : testMethods(sources)) {
            Constructor<?> constructor = test.getDeclaringClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            test.setAccessible(true);
            try {
                test.invoke(constructor.newInstance());
            } catch (InvocationTargetException failed) {
                failures.add(test.getName());
            }
        }
        return failures;
    }

    private static List<Method> testMethods(Map<String, String> sources) throws Exception {
        InMemoryJava.Result compiled = InMemoryJava.compile(sources);
        assertThat(compiled.problems()).isEmpty();
        ClassLoader loader = compiled.loader();
        List<Method> tests = new ArrayList<>();
        for (String name : compiled.classes().keySet()) {
            for (Method method : loader.loadClass(name).getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    tests.add(method);
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(40);
        return tests;
    }
}
