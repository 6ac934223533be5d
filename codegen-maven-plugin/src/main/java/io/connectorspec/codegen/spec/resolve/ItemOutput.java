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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that a file of item types becomes, ready to be written.
 *
 * @param objects the classes of items and keys
 * @param enums the enums
 * @param tables the interfaces of the items that share a table
 * @param codecs the codecs that list attributes
 * @param supports the other classes
 */
public record ItemOutput(
        List<ItemClass> objects,
        List<EnumClass> enums,
        List<TableType> tables,
        List<CodecClass> codecs,
        List<SupportClass> supports) {

    /** Copies the lists. */
    public ItemOutput {
        objects = List.copyOf(objects);
        enums = List.copyOf(enums);
        tables = List.copyOf(tables);
        codecs = List.copyOf(codecs);
        supports = List.copyOf(supports);
    }

    /**
     * An enum.
     *
     * @param type the enum
     * @param text what its values are
     * @param constants its constants
     */
    public record EnumClass(ClassType type, Explanation text, List<Constant> constants) {

        /** Copies the list. */
        public EnumClass {
            constants = List.copyOf(constants);
        }
    }

    /**
     * A constant of an enum.
     *
     * @param name its name
     * @param stored the text that is stored for it
     * @param text what it means
     */
    public record Constant(String name, String stored, Explanation text) {}

    /**
     * The interface of the items that share a table.
     *
     * @param type the interface
     * @param table the table's name
     * @param text what the items have in common
     * @param items the item types
     * @param traits what else it has
     */
    public record TableType(ClassType type, String table, Explanation text, List<ClassType> items, TableTraits traits) {

        /** Copies the list. */
        public TableType {
            items = List.copyOf(items);
        }
    }

    /**
     * What else an interface has.
     *
     * @param discriminator the attribute that tells the item types apart
     * @param key the class of their keys
     * @param annotations its annotations
     */
    public record TableTraits(
            String discriminator, Optional<ClassType> key, List<ItemClass.ClassAnnotation> annotations) {

        /** Copies the list. */
        public TableTraits {
            annotations = List.copyOf(annotations);
        }
    }

    /**
     * A codec that lists attributes.
     *
     * @param shell the class around them
     * @param written what it writes
     * @param protocol the runtime's classes that it writes to and reads from
     */
    public record CodecClass(SupportClass shell, ItemClass written, ItemTypesSpec.Protocol protocol) {}

    /**
     * A class that names to its superclass what it is for.
     *
     * @param type the class
     * @param superclass what it extends
     * @param arguments what the constructor of the superclass takes
     * @param text what it is for
     */
    public record SupportClass(ClassType type, ResolvedType superclass, List<Argument> arguments, Explanation text) {

        /** Copies the list. */
        public SupportClass {
            arguments = List.copyOf(arguments);
        }
    }

    /** What the constructor of a superclass takes. */
    public sealed interface Argument {}

    /** A class, as a literal. */
    public record ClassLiteral(ClassType type) implements Argument {}

    /** A new object of a generated class. */
    public record NewObject(ClassType type) implements Argument {}

    /** A text. */
    public record Text(String text) implements Argument {}

    /** A list of texts. */
    public record Texts(List<String> texts) implements Argument {

        /** Copies the list. */
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    /** The constants of an enum, as a list. */
    public record Constants(ClassType type) implements Argument {}

    /** New objects of generated classes by texts, as a map. */
    public record NewObjects(Map<String, ClassType> types) implements Argument {

        /** Copies the map, and puts it in order. */
        public NewObjects {
            types = new TreeMap<>(types);
        }
    }
}
