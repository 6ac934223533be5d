/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.ItemTypesSpec;
import io.connectorspec.codegen.spec.model.ResolvedType;
import io.connectorspec.codegen.spec.model.ResolvedType.ClassType;
import java.util.List;
import java.util.Optional;

/**
 * All classes of one item type, ready to be written.
 *
 * @param item the item
 * @param key its key, if it has one
 * @param codecs what writes items and keys
 * @param converters what turns items into writes
 * @param protocol the runtime's classes that write attributes
 */
public record ItemClasses(
        ItemClass item,
        Optional<ItemClass> key,
        Codecs codecs,
        List<ConverterClass> converters,
        ItemTypesSpec.Protocol protocol) {

    /** Copies the list. */
    public ItemClasses {
        converters = List.copyOf(converters);
    }

    /**
     * The codecs of an item type.
     *
     * @param item what writes items
     * @param key what writes keys
     */
    public record Codecs(CodecClass item, Optional<CodecClass> key) {}

    /**
     * A codec.
     *
     * @param type the class
     * @param superclass what it extends
     * @param written what it writes
     * @param text what it is for
     */
    public record CodecClass(ClassType type, ResolvedType superclass, ItemClass written, Explanation text) {}

    /**
     * A converter.
     *
     * @param type the class
     * @param superclass what it extends
     * @param arguments what the constructor of the superclass takes
     * @param text what it is for
     */
    public record ConverterClass(
            ClassType type, ResolvedType superclass, List<ItemTypesSpec.Argument> arguments, Explanation text) {

        /** Copies the list. */
        public ConverterClass {
            arguments = List.copyOf(arguments);
        }
    }
}
