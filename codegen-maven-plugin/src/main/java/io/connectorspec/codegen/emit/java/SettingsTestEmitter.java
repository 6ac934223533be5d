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
import io.connectorspec.codegen.spec.model.ValueType;
import io.connectorspec.codegen.spec.resolve.SettingsRecord;
import io.connectorspec.codegen.spec.resolve.SettingsRecord.Component;
import io.connectorspec.codegen.spec.resolve.SettingsRecord.OptionComponent;
import io.connectorspec.codegen.spec.resolve.SettingsRecord.RepeatedComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        OptionTests tests = new OptionTests(type, CodeBlock.of(""));
        for (Component component : settings.components()) {
            if (component instanceof OptionComponent option) {
                tests.add(probe(option, settings));
                Stream.of(words(option), nonsense(option), otherKeys(option))
                        .flatMap(List::stream)
                        .forEach(type::addMethod);
            } else if (component instanceof RepeatedComponent repeated) {
                type.addMethod(repeated(repeated));
            }
        }
        return type.addMethod(OptionTests.others(record, comparable(settings)))
                .addMethod(read(record))
                .addMethod(OptionTests.problems(
                        ParameterSpec.builder(String[].class, "keysAndValues").build(),
                        CodeBlock.of("reader(keysAndValues)"),
                        CodeBlock.of("$T.from(in)", record)))
                .addMethod(reader())
                .build();
    }

    /** Nested records read keys of their own, and what the user wrote changes with every key. */
    private static List<String> comparable(SettingsRecord settings) {
        return settings.components().stream()
                .filter(component -> component instanceof OptionComponent || component instanceof RepeatedComponent)
                .map(Component::name)
                .toList();
    }

    private OptionProbe probe(OptionComponent option, SettingsRecord settings) {
        String key = option.keys().get(0);
        List<String> dependents = new ArrayList<>();
        for (Component other : settings.components()) {
            if (other instanceof OptionComponent reader
                    && reader.keys().subList(1, reader.keys().size()).contains(key)) {
                dependents.add(reader.name());
            }
        }
        return new OptionProbe(
                option.name(),
                option.value(),
                wordsOf(option),
                new OptionProbe.Name(below(key), dependents),
                sample -> written(key, sample.text()));
    }

    private List<String> wordsOf(OptionComponent option) {
        return words.getOrDefault(option.text().path(), List.of());
    }

    private List<MethodSpec> words(OptionComponent option) {
        if (wordsOf(option).isEmpty()) {
            return List.of();
        }
        MethodSpec.Builder test = OptionTests.test(option.name() + "TakesEachOfItsWords");
        wordsOf(option)
                .forEach(word -> test.addStatement(OptionTests.equal(
                        Literals.of(new Literal.Choice(word), option.value()),
                        read(option, written(option.keys().get(0), word)))));
        return List.of(test.build());
    }

    private static List<MethodSpec> nonsense(OptionComponent option) {
        boolean takesAnyText =
                option.value().type() == ValueType.STRING || option.value().type() == ValueType.LIST;
        if (takesAnyText) {
            return List.of();
        }
        return List.of(OptionTests.test(option.name() + "RefusesNonsense")
                .addStatement(OptionTests.assertion(
                        "assertFalse",
                        CodeBlock.of(
                                "problems($L).isEmpty()", written(option.keys().get(0), OptionTests.NONSENSE))))
                .build());
    }

    private List<MethodSpec> otherKeys(OptionComponent option) {
        List<String> others = option.keys().subList(1, option.keys().size());
        List<Sample> samples =
                Sample.unlikeDefault(option.value(), wordsOf(option)).stream().toList();
        if (others.isEmpty() || samples.isEmpty()) {
            return List.of();
        }
        Sample sample = samples.get(0);
        CodeBlock value = Literals.of(sample.literal(), option.value());
        CodeBlock own = written(option.keys().get(0), sample.text());
        MethodSpec.Builder test = OptionTests.test(option.name() + "IsReadFromOtherKeysWhereItsOwnIsMissing");
        for (String other : others) {
            test.addStatement(OptionTests.equal(value, read(option, written(other, sample.text()))));
            test.addStatement(OptionTests.equal(
                    value, read(option, CodeBlock.of("$L, $L", written(other, OptionTests.NONSENSE), own))));
        }
        return List.of(test.build());
    }

    private static MethodSpec repeated(RepeatedComponent repeated) {
        return OptionTests.test(repeated.name() + "IsThereOnlyWhereItIsWritten")
                .addStatement(
                        OptionTests.assertion("assertTrue", CodeBlock.of("read().$L().isEmpty()", repeated.name())))
                .addStatement(OptionTests.assertion(
                        "assertTrue",
                        CodeBlock.of(
                                "read($L).$L().isPresent()",
                                written(repeated.key() + ".any", OptionTests.NONSENSE),
                                repeated.name())))
                .build();
    }

    private static CodeBlock read(OptionComponent option, CodeBlock texts) {
        return CodeBlock.of("read($L).$L().value()", texts, option.name());
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
