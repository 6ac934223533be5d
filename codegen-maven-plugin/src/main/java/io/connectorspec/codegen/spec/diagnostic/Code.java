/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.diagnostic;

/**
 * Every kind of problem that a spec can have. Ids are stable: people search for them, and suppress them.
 *
 * <p>{@code CS0..} is about YAML, {@code CS1..} about the shape of single entries, {@code CS2..} about names
 * and references between entries, {@code CS3..} about values, {@code CS4..} about item types. {@code CS5..} are
 * warnings: generation goes on, and a spec can suppress them.
 */
public enum Code {
    UNREADABLE_FILE("CS001", "A file cannot be read as UTF-8 text"),
    YAML_SYNTAX("CS002", "A file is not valid YAML"),
    SECOND_DOCUMENT("CS003", "A file holds more than one YAML document"),
    ALIAS("CS004", "A YAML alias is used"),
    ANCHOR("CS005", "A YAML anchor is used"),
    TAG("CS006", "A YAML tag is used"),
    MERGE_KEY("CS007", "A YAML merge key is used"),
    DUPLICATE_KEY("CS008", "A key stands twice in one mapping"),
    COMPLEX_KEY("CS009", "A key is not plain text"),
    TOO_DEEP("CS010", "Mappings and lists are nested too deeply"),
    EMPTY_FILE("CS011", "A file says nothing"),
    MISSING_INCLUDE("CS012", "A file that is included is not there"),
    CIRCULAR_INCLUDE("CS013", "Files include each other in a circle"),
    ESCAPING_INCLUDE("CS014", "A file outside the folder of the spec is included"),

    UNKNOWN_KEY("CS101", "A key is not known here"),
    MISSING_KEY("CS102", "A key that must be there is missing"),
    WRONG_KIND("CS103", "A text, list or mapping stands where another kind is needed"),
    NOT_A_BOOLEAN("CS104", "Something else stands where true or false is needed"),
    SURPRISING_TEXT("CS105", "A text would be something else to other YAML tools"),
    UNKNOWN_WORD("CS106", "A word is not one of those that can stand here"),
    INVALID_NAME("CS107", "A name cannot be a name in Java or in the spec"),
    INVALID_PACKAGE("CS108", "A package name is not valid"),
    INVALID_OPTION_KEY("CS109", "An option key is not valid"),
    INVALID_TYPE("CS110", "A type cannot be understood"),
    UNSUPPORTED_VERSION("CS111", "The version of the spec language is not supported"),
    MISSING_VALUE("CS112", "A key has no value"),
    INVALID_REFERENCE("CS113", "A reference does not have the form owner.member"),
    INVALID_PATTERN("CS114", "A regular expression cannot be understood"),
    INVALID_VERSION("CS115", "A version is not written as numbers with dots"),
    TEXT_TOO_LONG("CS116", "A text is longer than a class file can hold"),
    INVALID_PATH("CS117", "A path is not valid"),

    UNKNOWN_OPTION("CS201", "An option that is referred to does not exist"),
    UNKNOWN_GROUP("CS202", "A group that is referred to does not exist"),
    UNKNOWN_CONSTANTS_CLASS("CS203", "A class of constants that is referred to does not exist"),
    UNKNOWN_TYPE_NAME("CS204", "A Java type is neither imported nor generated"),
    UNKNOWN_SETTINGS("CS205", "A settings record that is referred to does not exist"),
    UNKNOWN_BUILDER("CS206", "A builder that is referred to does not exist"),
    UNKNOWN_PROPERTY("CS207", "A builder property that is referred to does not exist"),
    UNKNOWN_SURFACE("CS208", "A surface that is referred to does not exist"),
    UNKNOWN_CONSTANT("CS209", "A constant that is referred to does not exist"),
    CIRCULAR_KEY("CS210", "An option stands under itself"),
    DUPLICATE_OPTION_KEY("CS211", "Two options have the same key"),
    DUPLICATE_FIELD("CS212", "Two members of one class of constants have the same name"),
    DUPLICATE_CLASS("CS213", "Two generated classes have the same name"),
    DUPLICATE_IMPORT("CS214", "Two imports have the same simple name"),
    DUPLICATE_COMPONENT("CS215", "Two members of one class or record have the same name"),
    OPTION_WITHOUT_KEY("CS216", "An option has no key where one is needed"),
    MISPLACED_NESTING("CS217", "The nesting of keys does not fit together"),
    MISSING_RUNTIME("CS218", "Generated code needs runtime classes that the spec does not name"),
    CONFLICTING_KEYS("CS219", "Two keys of one entry exclude each other"),
    INCOMPLETE_ENTRY("CS220", "An entry does not say enough to generate code from it"),
    UNKNOWN_FACADE("CS221", "A facade that is referred to does not exist"),
    SEPARATED_CLASSES("CS222", "A builder and its facade are in different packages"),
    NOT_A_CLASS("CS223", "A primitive type or a type parameter stands where a class is needed"),
    SEPARATED_OPTIONS("CS224", "Options that depend on each other are not read in one place"),
    REFERENCE_TO_ITSELF("CS225", "An option refers to itself"),
    DEPRECATED_WITHOUT_ADVICE("CS226", "A deprecated option does not say what to do instead"),
    DEPRECATED_REPLACEMENT("CS227", "The replacement of a deprecated option is deprecated itself"),
    UNKNOWN_CODE("CS228", "A warning that is suppressed does not exist"),
    UNKNOWN_PLACE("CS229", "A place in which a warning is suppressed does not exist"),
    SUPPRESSED_ERROR("CS230", "An error is suppressed"),
    RESERVED_NAME("CS231", "A name is one that generated code has for itself"),
    TYPE_PARAMETER_CLASH("CS232", "A type parameter has the name of another one or of a class"),
    DUPLICATE_INTERFACE("CS233", "A class implements one interface twice"),
    UNKNOWN_ARGUMENT("CS240", "An argument that is referred to does not exist"),

    INVALID_VALUE("CS301", "A value does not have the option's type"),
    OUT_OF_BOUNDS("CS302", "A default lies outside the option's bounds"),
    EMPTY_RANGE("CS303", "The smallest value is larger than the largest"),
    BOUNDS_WITHOUT_ORDER("CS304", "A type that has no order has bounds"),
    ENUM_WITHOUT_VALUES("CS305", "An enum has no values"),
    VALUES_WITHOUT_ENUM("CS306", "Something else than an enum has values"),
    MISSING_TYPE("CS307", "An option does not say its type"),
    INCOMPARABLE("CS308", "Two properties that have no common order are compared"),
    ENUM_WITHOUT_CLASS("CS309", "An enum has no Java type where one is needed"),
    PATTERN_WITHOUT_EXAMPLE("CS310", "A pattern stands without an example, or at another type than text"),
    PATTERN_MISMATCH("CS311", "A default or example does not match the option's own pattern"),
    VERSIONS_OUT_OF_ORDER("CS312", "Versions do not follow each other"),

    UNKNOWN_CONNECTOR("CS401", "The connector that a file uses is not found"),
    CONNECTOR_WITHOUT_ITEMS("CS402", "The connector that a file uses has no item types"),
    UNKNOWN_ATTRIBUTE_TYPE("CS403", "The type of an attribute does not exist"),
    UNKNOWN_ENCODING("CS404", "The encoding of an attribute does not exist"),
    UNKNOWN_ROLE("CS405", "The role of an attribute does not exist"),
    MISSING_ROLE("CS406", "A role that every table needs is not given"),
    DUPLICATE_ROLE("CS407", "Two attributes of one item have the same role"),
    ROLE_TYPE("CS408", "An attribute cannot have its role because of its type"),
    DUPLICATE_ATTRIBUTE("CS409", "Two attributes of one item are stored under the same name"),
    RESERVED_ATTRIBUTE("CS410", "An attribute has the name of a generated method"),
    ENDLESS_ITEM("CS411", "An item type holds itself without end"),
    OPTIONAL_KEY("CS412", "An attribute of the key is optional"),
    MISPLACED_ARGUMENT("CS414", "A generated class is asked for an argument that it does not have"),
    UNSUPPORTED_ITEMS("CS415", "The connector that a file uses does not offer this for item types"),
    DUPLICATE_STORED_TEXT("CS416", "Two constants of one enum are stored as the same text"),
    UNKNOWN_ITEM("CS417", "An item type that is referred to does not exist"),
    ITEM_IN_TWO_TABLES("CS418", "An item type belongs to two tables"),
    DIFFERENT_KEYS("CS419", "Item types that share a table have different keys"),
    EMPTY_TABLE("CS420", "A table that item types share has none"),
    ELEMENT_TYPE("CS421", "A container cannot hold elements of this type"),

    UNUSED_OPTION("CS501", "Nothing becomes of an option", Severity.WARNING),
    UNUSED_GROUP("CS502", "No option belongs to a group", Severity.WARNING),
    UNUSED_IMPORT("CS503", "No type needs an import", Severity.WARNING),
    KEY_BELOW_KEY("CS504", "The key of an option stands below another option's key", Severity.WARNING),
    SIMILAR_KEYS("CS505", "The keys of two options differ in capital letters only", Severity.WARNING),
    UNUSED_SUPPRESSION("CS506", "A suppression suppresses nothing", Severity.WARNING),
    TABLE_OF_TWO_ITEM_TYPES("CS507", "Two item types have the same table", Severity.WARNING);

    private final String id;
    private final String title;
    private final Severity severity;

    Code(String id, String title) {
        this(id, title, Severity.ERROR);
    }

    Code(String id, String title, Severity severity) {
        this.id = id;
        this.title = title;
        this.severity = severity;
    }

    /** Gives the stable id, such as {@code CS101}. */
    public String id() {
        return id;
    }

    /** Gives what this code is about, as a short sentence without a full stop. */
    public String title() {
        return title;
    }

    /** Gives how bad it is. */
    public Severity severity() {
        return severity;
    }
}
