// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee.settings;

import com.example.coffee.runtime.BeanSettings;
import com.example.coffee.runtime.Knob;
import com.example.coffee.runtime.KnobKind;
import com.example.coffee.runtime.KnobReader;
import com.example.coffee.runtime.Named;
import com.example.coffee.runtime.Roast;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.apache.flink.annotation.Internal;

/**
 * Settings as users gave them, each with the name by which they gave it.
 *
 * <p>Spec: {@code settings.beans}.
 *
 * @param roast How dark the beans are. Spec: {@code options.beans}.
 * @param farm Who grows the beans. Spec: {@code options.farm}.
 * @param recipe The secret of the blend. Spec: {@code options.recipe}.
 * @param notes What the beans taste of. Spec: {@code options.notes}.
 * @param blendOrNull The beans that are mixed in. Spec: {@code options.blend}. Null where the user wrote
 *     nothing of it.
 */
@Internal
@Generated("io.connectorspec.codegen")
public record BeanRecord(
        Named<Roast> roast,
        Named<String> farm,
        Named<String> recipe,
        Named<List<String>> notes,
        BeanSettings blendOrNull)
        implements BeanSettings {

    private static final Knob<Roast> ROAST = Knob.of("", KnobKind.enumeration(Roast.class)).withDefault(Roast.DARK);

    private static final Knob<String> FARM = Knob.of("farm", KnobKind.string());

    private static final Knob<String> RECIPE = Knob.of("recipe", KnobKind.string()).asSecret();

    private static final Knob<List<String>> NOTES =
            Knob.of("notes", KnobKind.list()).withDefault(List.of("nut", "cherry"));

    /**
     * Reads the settings.
     *
     * @param in where the options are read; it remembers what is wrong with them
     * @return the settings, with defaults in the place of what is wrong
     */
    public static BeanRecord from(KnobReader in) {
        return new BeanRecord(
                in.read(ROAST),
                in.read(FARM),
                in.read(RECIPE),
                in.read(NOTES),
                in.has("blend") ? from(in.below("blend")) : null);
    }

    /**
     * The beans that are mixed in.
     *
     * <p>Spec: {@code options.blend}.
     */
    @Override
    public Optional<BeanSettings> blend() {
        return Optional.ofNullable(blendOrNull);
    }
}
