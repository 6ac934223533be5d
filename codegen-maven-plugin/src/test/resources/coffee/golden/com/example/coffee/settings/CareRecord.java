// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee.settings;

import com.example.coffee.runtime.CareSettings;
import com.example.coffee.runtime.Knob;
import com.example.coffee.runtime.KnobKind;
import com.example.coffee.runtime.KnobReader;
import com.example.coffee.runtime.Named;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.apache.flink.annotation.Internal;
import org.apache.flink.configuration.MemorySize;

/**
 * Settings as users gave them, each with the name by which they gave it.
 *
 * <p>Spec: {@code settings.care}.
 *
 * @param memory How much the machine remembers. Spec: {@code options.memory}.
 * @param bottles What the bottles hold. Spec: {@code options.bottles}.
 * @param barista The class that serves the machine. Spec: {@code options.barista}.
 * @param badge What the badge of the machine says. Spec: {@code options.badge}.
 * @param hardness How hard the water is. Spec: {@code options.hardness}.
 * @param lime How much lime there is. Spec: {@code options.lime}.
 * @param bell Whether the machine rings. Spec: {@code options.bell}.
 * @param service Whether somebody comes by. Spec: {@code options.service}.
 * @param phone Whom to call. Spec: {@code options.phone}.
 * @param mail Whom to write to. Spec: {@code options.mail}.
 */
@Internal
@Generated("io.connectorspec.codegen")
public record CareRecord(
        Named<MemorySize> memory,
        Named<Map<String, String>> bottles,
        Named<String> barista,
        Named<String> badge,
        Named<Integer> hardness,
        Named<Integer> lime,
        Named<Boolean> bell,
        Named<Boolean> service,
        Named<String> phone,
        Named<String> mail)
        implements CareSettings {

    private static final Knob<MemorySize> MEMORY =
            Knob.of("care.memory", KnobKind.memoryBetween(new MemorySize(98304), MemorySize.ofMebiBytes(1024)))
                    .withDefault(MemorySize.ofMebiBytes(16));

    private static final Knob<Map<String, String>> BOTTLES = Knob.of("care.bottles", KnobKind.map())
            .withDefault(Map.ofEntries(Map.entry("left", "milk"), Map.entry("right", "oat: milk")));

    private static final Knob<String> BARISTA =
            Knob.of("care.barista", KnobKind.className()).withDefault("com.example.coffee.runtime.Machine");

    private static final Knob<String> BADGE =
            Knob.of("care.badge", KnobKind.stringMatching("[A-Z]{2}-[0-9]+", "AB-12"));

    private static final Knob<Integer> HARDNESS =
            Knob.of("care.hardness", KnobKind.intBetween(0, Integer.MAX_VALUE)).withOldKeys("care.calcium");

    private static final Knob<Integer> LIME =
            Knob.of("care.lime", KnobKind.intBetween(Integer.MIN_VALUE, Integer.MAX_VALUE))
                    .asDeprecated("care.hardness", "Nobody knows how lime is counted. It will be removed in 2.0.");

    private static final Knob<Boolean> BELL =
            Knob.of("care.bell", KnobKind.bool()).asDeprecated("", "The machine has no 'bell' any more.");

    private static final Knob<Boolean> SERVICE = Knob.of("care.service", KnobKind.bool()).withDefault(false);

    private static final Knob<String> PHONE = Knob.of("care.phone", KnobKind.string());

    private static final Knob<String> MAIL = Knob.of("care.mail", KnobKind.string());

    /**
     * Reads the settings.
     *
     * @param in where the options are read; it remembers what is wrong with them
     * @return the settings, with defaults in the place of what is wrong
     */
    public static CareRecord from(KnobReader in) {
        CareRecord settings = new CareRecord(
                in.read(MEMORY),
                in.read(BOTTLES),
                in.read(BARISTA),
                in.read(BADGE),
                in.read(HARDNESS),
                in.read(LIME),
                in.read(BELL),
                in.read(SERVICE),
                in.read(PHONE),
                in.read(MAIL));
        in.requireIf(settings.phone(), settings.service(), true);
        in.refuseBoth(settings.mail(), settings.phone());
        return settings;
    }
}
