/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.resolve.SettingsRecord;
import io.connectorspec.codegen.spec.resolve.SettingsRecord.Component;
import io.connectorspec.codegen.spec.resolve.SettingsRecord.OptionComponent;
import io.connectorspec.codegen.spec.resolve.SettingsRecord.RepeatedComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes the tests of a settings record: that each option has its default, is read from its own key and from no
 * other, keeps its bounds, takes each of its words, and is read from older keys.
 */
final class SettingsTestEmitter {

    /** The tests read everything below this key, since a record may be read below any key. */
    private static final String BELOW = "test";

    private static final String OTHER_TEXT = "other text";

    private final OptionCode options;
    private final Map<String, List<String>> words;

    /**
     * Takes what all records share.
     *
     * @param words the constants of enums, by the paths of the options that have them
     */
    SettingsTestEmitter(OptionCode options, Map<String, List<String>> words) {
        this.options = options;
        this.words = words;
    }

    TypeSpec emit(SettingsRecord settings) {
        ClassName record = PoetTypes.className(settings.type());
        TypeSpec.Builder type = OptionTests.start(
                settings.type().simpleName(), "Every option becomes the setting that the spec says, and no other.");
        Company company = new Company(probes(settings), settings.checks());
        OptionTests tests = new OptionTests(type, set -> CodeBlock.join(set, ", "), company);
        for (Component component : settings.components()) {
            if (component instanceof OptionComponent option) {
                OptionProbe probe = company.probes().get(option.name());
                tests.add(probe);
                words(probe).ifPresent(type::addMethod);
                otherKeys(option, probe).ifPresent(type::addMethod);
            } else if (component instanceof RepeatedComponent repeated) {
                type.addMethod(repeated(repeated));
            }
        }
        CheckTests.add(tests, company);
        return type.addMethod(OptionTests.others(record, comparable(settings)))
                .addMethod(read(record))
                .addMethod(OptionTests.problems(
                        ParameterSpec.builder(String[].class, "keysAndValues").build(),
                        CodeBlock.of("reader(keysAndValues)"),
                        CodeBlock.of("$T.from(in)", record)))
                .addMethod(reader())
                .build();
    }

    private Map<String, OptionProbe> probes(SettingsRecord settings) {
        Map<String, OptionProbe> probes = new HashMap<>();
        for (Component component : settings.components()) {
            if (component instanceof OptionComponent option) {
                probes.put(option.name(), probe(option, settings));
            }
        }
        return probes;
    }

    /** Nested records read keys of their own, and what the user wrote changes with every key. */
    private static List<String> comparable(SettingsRecord settings) {
        return settings.components().stream()
                .filter(component -> component instanceof OptionComponent || component instanceof RepeatedComponent)
                .map(Component::name)
                .toList();
    }

    private OptionProbe probe(OptionComponent option, SettingsRecord settings) {
        String key = option.keys().key();
        List<String> dependents = new ArrayList<>();
        for (Component other : settings.components()) {
            if (other instanceof OptionComponent reader && otherKeysOf(reader).contains(key)) {
                dependents.add(reader.name());
            }
        }
        return new OptionProbe(
                option.name(),
                option.value(),
                words.getOrDefault(option.text().path(), List.of()),
                new OptionProbe.Name(below(key), dependents),
                new OptionProbe.Giving(
                        sample -> written(key, sample.text()),
                        OptionTests.nonsense(option.value()).map(text -> written(key, text))));
    }

    private static Optional<MethodSpec> words(OptionProbe probe) {
        if (probe.words().isEmpty()) {
            return Optional.empty();
        }
        MethodSpec.Builder test = OptionTests.test(probe.component() + "TakesEachOfItsWords");
        probe.words().stream()
                .map(word -> Sample.of(new Literal.Choice(word)))
                .forEach(word -> test.addStatement(readsAs(probe, word, probe.set(word))));
        return Optional.of(test.build());
    }

    private static Optional<MethodSpec> otherKeys(OptionComponent option, OptionProbe probe) {
        List<String> others = otherKeysOf(option);
        return probe.sample().filter(sample -> !others.isEmpty()).map(sample -> {
            MethodSpec.Builder test = OptionTests.test(option.name() + "IsReadFromOtherKeysWhereItsOwnIsMissing");
            for (String other : others) {
                test.addStatement(readsAs(probe, sample, written(other, sample.text())));
                test.addStatement(
                        readsAs(probe, sample, CodeBlock.of("$L, $L", written(other, OTHER_TEXT), probe.set(sample))));
            }
            return test.build();
        });
    }

    private static List<String> otherKeysOf(OptionComponent option) {
        return Stream.concat(option.keys().oldKeys().stream(), option.keys().fallbackKeys().stream())
                .toList();
    }

    private static MethodSpec repeated(RepeatedComponent repeated) {
        return OptionTests.test(repeated.name() + "IsThereOnlyWhereItIsWritten")
                .addStatement(
                        OptionTests.assertion("assertTrue", CodeBlock.of("read().$L().isEmpty()", repeated.name())))
                .addStatement(OptionTests.assertion(
                        "assertTrue",
                        CodeBlock.of(
                                "read($L).$L().isPresent()",
                                written(repeated.key() + ".any", OTHER_TEXT),
                                repeated.name())))
                .build();
    }

    private static CodeBlock readsAs(OptionProbe probe, Sample sample, CodeBlock texts) {
        return OptionTests.equal(
                Literals.of(sample.literal(), probe.value()),
                CodeBlock.of("read($L).$L().value()", texts, probe.component()));
    }

    private static CodeBlock written(String key, String text) {
        return CodeBlock.of("$L, $L", JavaText.literal(below(key)), JavaText.literal(text));
    }

    private static String below(String key) {
        return key.isEmpty() ? BELOW : BELOW + "." + key;
    }

    private MethodSpec read(ClassName record) {
        return MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(record)
                .addParameter(String[].class, "keysAndValues")
                .varargs()
                .addStatement("return $T.from(reader(keysAndValues))", record)
                .build();
    }

    private MethodSpec reader() {
        return MethodSpec.methodBuilder("reader")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(options.reader())
                .addParameter(String[].class, "keysAndValues")
                .varargs()
                .addStatement("$1T properties = new $1T()", Properties.class)
                .beginControlFlow("for (int i = 0; i < keysAndValues.length; i += 2)")
                .addStatement("properties.setProperty(keysAndValues[i], keysAndValues[i + 1])")
                .endControlFlow()
                .addStatement(
                        "return $T.ofSetters().over(properties).below($L)", options.reader(), JavaText.literal(BELOW))
                .build();
    }
}
