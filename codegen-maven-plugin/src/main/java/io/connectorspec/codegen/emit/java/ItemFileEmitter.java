/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.TypeSpec;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import io.connectorspec.codegen.spec.resolve.ItemOutput;
import java.util.ArrayList;
import java.util.List;

/** Writes all classes of a file of item types. */
public final class ItemFileEmitter {

    private final String specName;
    private final List<JavaSource> sources = new ArrayList<>();

    private ItemFileEmitter(String specName) {
        this.specName = specName;
    }

    /**
     * Writes the classes.
     *
     * @param items what to write
     * @param specName the name of the spec's file, without folders
     * @return the sources
     */
    public static List<JavaSource> emit(ItemOutput items, String specName) {
        ItemFileEmitter emitter = new ItemFileEmitter(specName);
        items.enums().forEach(type -> emitter.add(type.type(), EnumEmitter.emit(type)));
        items.objects().forEach(item -> emitter.add(item.type(), ItemEmitter.emit(item)));
        items.tables().forEach(table -> emitter.add(table.type(), TableEmitter.emit(table)));
        items.codecs().forEach(codec -> emitter.add(codec.shell().type(), CodecEmitter.emit(codec)));
        items.supports().forEach(support -> emitter.add(support.type(), SupportEmitter.emit(support)));
        return List.copyOf(emitter.sources);
    }

    private void add(ClassType type, TypeSpec source) {
        sources.add(JavaSource.of(type.packageName(), source, specName));
    }
}
