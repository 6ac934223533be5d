/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.connectorspec.codegen.spec.resolve.ItemOutput.TableType;
import javax.lang.model.element.Modifier;

/** Writes the interfaces of items that share a table. */
final class TableEmitter {

    private TableEmitter() {}

    static TypeSpec emit(TableType table) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(table.type().simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addAnnotation(JavaSource.generated())
                .addJavadoc(Docs.of(table.text())
                        .paragraph("The attribute "
                                + JavaText.code(table.traits().discriminator()) + " tells the item types apart.")
                        .from(table.text()));
        table.traits().annotations().forEach(annotation -> type.addAnnotation(ItemEmitter.annotation(annotation)));
        table.items().forEach(item -> type.addPermittedSubclass(PoetTypes.className(item)));
        type.addField(ItemEmitter.table(table.table()));
        table.traits()
                .key()
                .ifPresent(key -> type.addMethod(MethodSpec.methodBuilder("key")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .addJavadoc(Docs.sentence("Gives what tells this item from all others in the table.")
                                .tag("@return", "the key")
                                .end())
                        .returns(PoetTypes.className(key))
                        .build()));
        return type.build();
    }
}
