/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.docs;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectorspec.codegen.spec.diagnostic.JsonText;
import io.connectorspec.codegen.spec.model.Literal;
import io.connectorspec.codegen.spec.model.OptionKeys;
import io.connectorspec.codegen.spec.resolve.Lifecycle;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue.Entry;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue.Place;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue.Shown;
import io.connectorspec.codegen.spec.resolve.OptionCatalogue.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the catalogue of options for tools, as JSON. */
public final class CatalogueJson {

    /** The version of the format. It grows when something in it changes its meaning or goes. */
    private static final int FORMAT = 1;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final ObjectNode root = MAPPER.createObjectNode();

    private CatalogueJson() {}

    /** Gives the catalogue as JSON, with a line break at the end. */
    public static String emit(OptionCatalogue catalogue) {
        CatalogueJson json = new CatalogueJson();
        json.add(catalogue);
        return JsonText.of(json.root);
    }

    private void add(OptionCatalogue catalogue) {
        root.put("format", FORMAT).put("connector", catalogue.name()).put("title", catalogue.title());
        ObjectNode surfaces = root.putObject("surfaces");
        catalogue.surfaces().forEach(surface -> surfaces.put(surface.word(), surface.meaning()));
        ObjectNode groups = root.putObject("groups");
        ArrayNode options = root.putArray("options");
        for (OptionCatalogue.Group group : catalogue.groups()) {
            groups.put(group.name(), group.title());
            group.options().forEach(option -> add(options.addObject(), option, group.name()));
        }
    }

    private static void add(ObjectNode json, Entry option, String group) {
        json.put("name", option.name()).put("group", group);
        ObjectNode keys = json.putObject("keys");
        option.places().forEach(place -> keys.put(place.surface(), place.keys().key()));
        otherKeys(json, "oldKeys", option, OptionKeys::oldKeys);
        otherKeys(json, "fallbackKeys", option, OptionKeys::fallbackKeys);
        value(json, option.value());
        option.text().example().ifPresent(example -> json.put("example", example));
        option.java().setting().ifPresent(setting -> json.put("setting", setting));
        option.java().setter().ifPresent(setter -> json.put("setter", setter));
        ArrayNode constants = json.putArray("constants");
        option.java().constants().forEach(constants::add);
        lifecycle(json, option.text().explanation().lifecycle());
        json.put("doc", option.text().explanation().doc().strip().replaceAll("\\s+", " "));
    }

    private static void otherKeys(ObjectNode json, String name, Entry option, Function<OptionKeys, List<String>> kind) {
        for (Place place : option.places()) {
            if (!kind.apply(place.keys()).isEmpty()) {
                ArrayNode keys = json.withObjectProperty(name).putArray(place.surface());
                kind.apply(place.keys()).forEach(keys::add);
            }
        }
    }

    private static void value(ObjectNode json, Value value) {
        json.put("type", value.type().word());
        if (!value.words().isEmpty()) {
            ObjectNode words = json.putObject("values");
            value.words().forEach(word -> words.put(word.word(), word.meaning()));
        }
        put(json, "default", value.limits().defaultValue());
        put(json, "min", value.limits().min());
        put(json, "max", value.limits().max());
        value.limits().pattern().ifPresent(pattern -> json.put("pattern", pattern));
        json.put("required", value.presence().required());
        for (OptionCatalogue.Need need : value.presence().needs()) {
            ArrayNode values = json.withObjectProperty("requiredIf").putArray(need.option());
            need.values().forEach(values::add);
        }
        if (!value.presence().conflicts().isEmpty()) {
            value.presence().conflicts().forEach(json.putArray("conflicts")::add);
        }
        json.put("secret", value.traits().secret());
        value.traits().nests().ifPresent(nested -> json.put("nests", nested));
    }

    private static void lifecycle(ObjectNode json, Lifecycle lifecycle) {
        lifecycle.since().ifPresent(version -> json.put("since", version));
        lifecycle.deprecation().ifPresent(deprecation -> {
            ObjectNode deprecated = json.putObject("deprecated");
            deprecation.since().ifPresent(version -> deprecated.put("since", version));
            deprecation.removal().ifPresent(version -> deprecated.put("removal", version));
            deprecation.replacement().ifPresent(other -> deprecated.put("replacement", other));
            deprecation.reason().ifPresent(reason -> deprecated.put("reason", reason));
        });
    }

    /** Numbers, booleans, lists and maps are such in JSON too; everything else is as the spec writes it. */
    private static void put(ObjectNode json, String name, Optional<Shown> shown) {
        if (shown.isEmpty()) {
            return;
        }
        Literal literal = shown.get().literal();
        if (literal instanceof Literal.Whole whole) {
            json.put(name, whole.value());
        } else if (literal instanceof Literal.Decimal decimal) {
            json.put(name, decimal.value());
        } else if (literal instanceof Literal.Flag flag) {
            json.put(name, flag.value());
        } else if (literal instanceof Literal.Texts texts) {
            texts.value().forEach(json.putArray(name)::add);
        } else if (literal instanceof Literal.Pairs pairs) {
            ObjectNode object = json.putObject(name);
            for (int i = 0; i < pairs.names().size(); i++) {
                object.put(pairs.names().get(i), pairs.texts().get(i));
            }
        } else {
            json.put(name, shown.get().text());
        }
    }
}
