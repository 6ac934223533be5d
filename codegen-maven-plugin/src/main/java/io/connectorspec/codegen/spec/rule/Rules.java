/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import io.connectorspec.codegen.spec.model.ItemFileSpec;
import java.util.List;

/** All rules. */
public final class Rules {

    private static final List<ConnectorRule> CONNECTOR = List.of(
            new UnknownOptionRule(),
            new UnknownGroupRule(),
            new UnknownConstantsClassRule(),
            new UnknownTypeNameRule(),
            new UnknownSettingsRule(),
            new UnknownBuilderRule(),
            new UnknownArgumentRule(),
            new ArgumentDefaultRule(),
            new UnknownPropertyRule(),
            new UnknownSurfaceRule(),
            new UnknownConstantRule(),
            new UnknownFacadeRule(),
            new CircularKeyRule(),
            new DuplicateOptionKeyRule(),
            new DuplicateFieldRule(),
            new DuplicateClassRule(),
            new DuplicateImportRule(),
            new DuplicateInterfaceRule(),
            new DuplicateComponentRule(),
            new AmbiguousSetterRule(),
            new ReservedNameRule(),
            new TypeParameterRule(),
            new OptionWithoutKeyRule(),
            new MisplacedNestingRule(),
            new MissingRuntimeRule(),
            new ConflictingKeysRule(),
            new ConflictingPresenceRule(),
            new SeparatedOptionsRule(),
            new ReferenceToItselfRule(),
            new DeprecatedWithoutAdviceRule(),
            new DeprecatedReplacementRule(),
            new VersionsOutOfOrderRule(),
            new IncompleteEntryRule(),
            new SeparatedClassesRule(),
            new NotAClassRule(),
            new InvalidValueRule(),
            new OutOfBoundsRule(),
            new EmptyRangeRule(),
            new BoundsWithoutOrderRule(),
            new EnumWithoutValuesRule(),
            new ValuesWithoutEnumRule(),
            new PatternWithoutExampleRule(),
            new PatternMismatchRule(),
            new MissingTypeRule(),
            new IncomparableRule(),
            new EnumWithoutClassRule(),
            new ItemTemplateRule(),
            new IncompleteItemTypesRule(),
            new MisplacedArgumentRule(),
            new DefaultEncodingRule());

    private static final List<ConnectorRule> ADVICE = List.of(
            new UnusedOptionRule(),
            new UnusedGroupRule(),
            new UnusedImportRule(),
            new KeyBelowKeyRule(),
            new SimilarKeysRule());

    private static final List<ItemRule> ITEMS = List.of(
            new UnknownAttributeTypeRule(),
            new UnknownEncodingRule(),
            new UnknownRoleRule(),
            new ConflictingRolesRule(),
            new MissingRoleRule(),
            new DuplicateRoleRule(),
            new RoleTypeRule(),
            new DuplicateAttributeRule(),
            new ReservedAttributeRule(),
            new EndlessItemRule(),
            new OptionalKeyRule(),
            new DuplicateItemClassRule(),
            new UnsupportedItemsRule(),
            new IncompleteConversionRule(),
            new ElementTypeRule(),
            new EnumConstantsRule(),
            new SharedTableRule(),
            new DifferentKeysRule());

    private static final List<ItemRule> ITEM_ADVICE = List.of(new TableOfTwoItemTypesRule());

    private Rules() {}

    /** Checks a connector's spec by all rules for connectors. */
    public static void check(ConnectorSpec spec, Problems problems) {
        CONNECTOR.forEach(rule -> rule.check(spec, problems));
    }

    /**
     * Looks for what works, and is probably not meant. Where there are errors it gives no advice: what is broken
     * could be what makes the rest look odd.
     */
    public static void advise(ConnectorSpec spec, Problems problems) {
        if (!problems.hasErrors()) {
            ADVICE.forEach(rule -> rule.check(spec, problems));
        }
    }

    /**
     * Checks a file of item types by all rules for items.
     *
     * @param connector the connector that it uses; it has item types
     */
    public static void check(ItemFileSpec file, ConnectorSpec connector, Problems problems) {
        ITEMS.forEach(rule -> rule.check(file, connector, problems));
    }

    /**
     * A file of item types and the connector that it uses.
     *
     * @param file the file
     * @param connector the connector, with item types or without
     */
    public record LinkedItems(ItemFileSpec file, ConnectorSpec connector) {}

    /** Checks what files of item types must not do to each other, and, where there are no errors, advises on each. */
    public static void checkTogether(List<LinkedItems> files, Problems problems) {
        List<LinkedItems> complete = files.stream()
                .filter(items -> items.connector().itemTypes().isPresent())
                .toList();
        ClassOfTwoFiles classes = new ClassOfTwoFiles(problems);
        complete.forEach(items -> classes.check(items.file(), items.connector()));
        if (!problems.hasErrors()) {
            ITEM_ADVICE.forEach(
                    rule -> complete.forEach(items -> rule.check(items.file(), items.connector(), problems)));
        }
    }
}
