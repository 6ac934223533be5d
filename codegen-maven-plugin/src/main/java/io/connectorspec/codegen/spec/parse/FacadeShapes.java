/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.model.Entries;
import io.connectorspec.codegen.spec.model.FacadeSpec;
import io.connectorspec.codegen.spec.model.JavaType;
import io.connectorspec.codegen.spec.model.Located;
import io.connectorspec.codegen.spec.model.MemberName;
import io.connectorspec.codegen.spec.model.TypeParameters;
import java.util.List;

/** Declares what the entries under {@code facades} can say. */
final class FacadeShapes {

    /** The interfaces of a class; converters have them too. */
    static final Field<List<Located<JavaType>>> IMPLEMENTS = Field.optional(
            "implements", Shapes.list(Shapes.javaType()), "the interfaces that it implements", "[Serializable]");

    private static final Field<Located<String>> BUILDER =
            Field.required("builder", Shapes.reference("a builder"), "the builder that makes it", "sink");
    /** The class behind; converters have one too. */
    static final Field<Located<JavaType>> DELEGATE = Field.required(
            "delegate", Shapes.javaType(), "the runtime class that does the work", "SinkRuntime<InputT>");
    /** What the class behind is made of; converters say it too. */
    static final Field<List<Located<MemberName>>> DELEGATE_ARGUMENTS = Field.optional(
            "delegate-arguments",
            Shapes.list(Shapes.member()),
            "what its constructor takes: properties of the builder or settings; for converters, arguments or table",
            "[elementConverter, settings]");

    private static final Field<List<Located<MemberName>>> SUPER_ARGUMENTS = Field.optional(
            "super-arguments",
            Shapes.list(Shapes.member()),
            "what the superclass's constructor takes: properties of the builder",
            "[elementConverter, maxBatchSize]");
    /** The methods; converters have them too. */
    static final Field<Entries<FacadeSpec.Method>> METHODS = Field.optional(
            "methods",
            Shapes.entries(Shapes.memberName(), method()),
            "the methods that the delegate answers",
            "{ createWriter: { returns: Writer, doc: Makes the writer. } }");

    /** One facade. */
    static final Shape<FacadeSpec> FACADE = new ObjectShape<>(
            "a facade",
            List.of(
                    BuilderShapes.CLASS,
                    BuilderShapes.TYPE_PARAMETERS,
                    BuilderShapes.EXTENDS,
                    IMPLEMENTS,
                    BUILDER,
                    DELEGATE,
                    DELEGATE_ARGUMENTS,
                    SUPER_ARGUMENTS,
                    METHODS,
                    BuilderShapes.DOC),
            FacadeShapes::facade);

    private FacadeShapes() {}

    private static FacadeSpec facade(Bound bound) {
        return new FacadeSpec(
                shape(bound), bound.get(BUILDER), delegate(bound), bound.list(SUPER_ARGUMENTS), bound.entries(METHODS));
    }

    static FacadeSpec.Shape shape(Bound bound) {
        return new FacadeSpec.Shape(
                bound.get(BuilderShapes.CLASS),
                bound.find(BuilderShapes.TYPE_PARAMETERS).orElse(new TypeParameters(List.of())),
                bound.find(BuilderShapes.EXTENDS),
                bound.list(IMPLEMENTS),
                bound.get(BuilderShapes.DOC));
    }

    static FacadeSpec.Delegate delegate(Bound bound) {
        return new FacadeSpec.Delegate(bound.get(DELEGATE), bound.list(DELEGATE_ARGUMENTS));
    }

    private static Shape<FacadeSpec.Method> method() {
        Field<Located<JavaType>> returns =
                Field.optional("returns", Shapes.javaType(), "what it gives; nothing where not said", "Writer<InputT>");
        Field<Entries<Located<JavaType>>> takes = Field.optional(
                "takes",
                Shapes.entries(Shapes.memberName(), Shapes.javaType()),
                "its parameters with their types",
                "{ context: WriterContext }");
        Field<List<Located<JavaType>>> thrown =
                Field.optional("throws", Shapes.list(Shapes.javaType()), "what it declares to throw", "[IOException]");
        Field<Boolean> overrides = Field.optional(
                "overrides", Shapes.flag(), "whether a supertype declares it; true where not said", "false");
        Field<Located<String>> doc =
                Field.required("doc", Shapes.locatedText(), "what it does", "Makes the writer of one subtask.");
        return new ObjectShape<>(
                "a method",
                List.of(returns, takes, thrown, overrides, doc),
                bound -> new FacadeSpec.Method(
                        bound.find(returns),
                        bound.entries(takes),
                        bound.list(thrown),
                        bound.get(doc),
                        bound.find(overrides).orElse(true)));
    }
}
