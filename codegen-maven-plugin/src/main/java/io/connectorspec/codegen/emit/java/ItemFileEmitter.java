/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import com.palantir.javapoet.TypeSpec;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import io.connectorspec.codegen.spec.resolve.ItemClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
     * @return the sources, in the order of the spec
     */
    public static List<JavaSource> emit(List<ItemClasses> items, String specName) {
        ItemFileEmitter emitter = new ItemFileEmitter(specName);
        items.forEach(emitter::add);
        return List.copyOf(emitter.sources);
    }

    private void add(ItemClasses classes) {
        add(classes.item().type(), ItemEmitter.emit(classes.item(), classes.key()));
        classes.key().ifPresent(key -> add(key.type(), ItemEmitter.emit(key, Optional.empty())));
        add(classes.codecs().item().type(), CodecEmitter.codec(classes.codecs().item(), classes.protocol()));
        classes.codecs().key().ifPresent(codec -> add(codec.type(), CodecEmitter.codec(codec, classes.protocol())));
        classes.converters().forEach(converter -> add(converter.type(), CodecEmitter.converter(converter, classes)));
    }

    private void add(ClassType type, TypeSpec source) {
        sources.add(JavaSource.of(type.packageName(), source, specName));
    }
}
