/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.model.ConstantName;
import io.connectorspec.codegen.spec.model.Entries;
import io.connectorspec.codegen.spec.model.EntryName;
import io.connectorspec.codegen.spec.model.IncludePath;
import io.connectorspec.codegen.spec.model.InvalidTextException;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.MemberName;
import io.connectorspec.codegen.spec.model.MemberReference;
import io.connectorspec.codegen.spec.model.OptionKey;
import io.connectorspec.codegen.spec.model.PackageName;
import io.connectorspec.codegen.spec.model.QualifiedClass;
import io.connectorspec.codegen.spec.model.RawValue;
import io.connectorspec.codegen.spec.model.RelativeClass;
import io.connectorspec.codegen.spec.model.SimpleClassName;
import io.connectorspec.codegen.spec.model.ValueType;
import io.connectorspec.codegen.spec.model.Version;
import io.connectorspec.codegen.spec.model.Word;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The shapes of single texts and small combinations, of which larger declarations are made. */
final class Shapes {

    private Shapes() {}

    static Shape<String> text() {
        return new TextShape<>("a text", Code.WRONG_KIND, Function.identity());
    }

    /** A text that says something: documentation, a title, a name of somebody else's. */
    static Shape<Located<String>> locatedText() {
        return located(new TextShape<>("a text", Code.MISSING_VALUE, Shapes::saying).like("prose", "\\S"));
    }

    private static String saying(String text) {
        if (text.isBlank()) {
            throw new InvalidTextException("There is no text here.", "Write a text.");
        }
        return text;
    }

    static Shape<EntryName> entryName() {
        return new TextShape<>("a name such as max-batch-size", Code.INVALID_NAME, EntryName::new)
                .like("entry", EntryName.FORM);
    }

    static Shape<Located<String>> reference(String what) {
        return located(new TextShape<>("the name of " + what, Code.WRONG_KIND, Function.identity()));
    }

    static Shape<SimpleClassName> className() {
        return new TextShape<>("a class name", Code.INVALID_NAME, SimpleClassName::new)
                .like("class", SimpleClassName.FORM);
    }

    static Shape<Located<RelativeClass>> relativeClass() {
        return located(new TextShape<>(
                        "a class, named from the connector's package on", Code.INVALID_NAME, RelativeClass::parse)
                .like("relative-class", RelativeClass.FORM));
    }

    static Shape<Located<QualifiedClass>> qualifiedClass() {
        return located(new TextShape<>("a class, named with its package", Code.INVALID_NAME, QualifiedClass::parse)
                .like("qualified-class", QualifiedClass.FORM));
    }

    static Shape<MemberName> memberName() {
        return new TextShape<>("a name such as orderId", Code.INVALID_NAME, MemberName::new)
                .like("member", MemberName.FORM);
    }

    /** The name of a member that is stored as well, and may be stored under another name. */
    static Shape<MemberName> attributeName() {
        return new TextShape<>("a name such as orderId", Code.INVALID_NAME, Shapes::attributeName)
                .like("member", MemberName.FORM);
    }

    private static MemberName attributeName(String text) {
        try {
            return new MemberName(text);
        } catch (InvalidTextException refused) {
            throw new InvalidTextException(
                    refused.getMessage(), refused.hint() + " The name in the table can stay: say it with `name`.");
        }
    }

    static Shape<Located<MemberName>> member() {
        return located(memberName());
    }

    static Shape<ConstantName> constantName() {
        return new TextShape<>("a name such as TABLE_NAME", Code.INVALID_NAME, ConstantName::new)
                .like("constant", ConstantName.FORM);
    }

    static Shape<Located<MemberReference>> memberReference() {
        return located(new TextShape<>("an entry and its member", Code.INVALID_REFERENCE, MemberReference::parse)
                .like("member-reference", MemberReference.FORM));
    }

    static Shape<Located<PackageName>> packageName() {
        return located(new TextShape<>("a package name", Code.INVALID_PACKAGE, PackageName::new)
                .like("package", PackageName.FORM));
    }

    static Shape<Located<OptionKey>> optionKey() {
        return located(new TextShape<>("an option key", Code.INVALID_OPTION_KEY, OptionKey::new)
                .like("option-key", OptionKey.FORM));
    }

    static Shape<Located<JavaType>> javaType() {
        return located(new TextShape<>("a Java type", Code.INVALID_TYPE, JavaType::parse));
    }

    static Shape<Located<IncludePath>> includePath() {
        return located(new TextShape<>("the path of a file", Code.INVALID_PATH, IncludePath::new)
                .like("path", IncludePath.FORM));
    }

    static Shape<Located<Version>> version() {
        return located(new TextShape<>("a version such as 1.2.0", Code.INVALID_VERSION, Version::new)
                .like("version", Version.FORM));
    }

    static Shape<Located<String>> pattern() {
        return located(new TextShape<>("a regular expression", Code.INVALID_PATTERN, Shapes::pattern));
    }

    private static String pattern(String text) {
        try {
            return Pattern.compile(text).pattern();
        } catch (PatternSyntaxException broken) {
            throw new InvalidTextException(
                    "This is not a regular expression: " + broken.getDescription() + ".",
                    "Write one as Java knows them, such as '[a-z]+-[0-9]+'.");
        }
    }

    static Shape<Located<ValueType>> valueType() {
        return word(List.of(ValueType.values()));
    }

    static Shape<Located<RawValue>> value() {
        return located(new RawShape());
    }

    static Shape<Boolean> flag() {
        return new FlagShape();
    }

    static <T extends Word> Shape<Located<T>> word(List<T> words) {
        return located(new WordShape<>(words));
    }

    static <T> Shape<Located<T>> located(Shape<T> shape) {
        return new LocatedShape<>(shape);
    }

    static <T> Shape<List<T>> list(Shape<T> element) {
        return new ListShape<>(element);
    }

    static <T> Shape<Entries<T>> entries(Shape<?> name, Shape<T> body) {
        return new EntriesShape<>(name, body);
    }
}
