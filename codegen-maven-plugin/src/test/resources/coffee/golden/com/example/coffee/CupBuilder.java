// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee;

import com.example.coffee.runtime.Knob;
import com.example.coffee.runtime.KnobKind;
import com.example.coffee.runtime.KnobReader;
import com.example.coffee.runtime.Named;
import com.example.coffee.runtime.Waiter;
import com.example.coffee.settings.CupRecord;
import com.example.coffee.settings.WaterRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.apache.flink.annotation.PublicEvolving;

/**
 * Builds a {@code Cup}.
 *
 * <p>Setters accept any value. {@code build()} checks all of them, and says everything that is wrong at once.
 *
 * <p>Spec: {@code builders.cup}.
 *
 * @param <T> the type of the elements
 */
@PublicEvolving
@Generated("io.connectorspec.codegen")
public class CupBuilder<T> {

    private static final Knob<List<String>> EXTRAS = Knob.of("", KnobKind.list()).withDefault(List.of());

    private static final Knob<Integer> GRAMS = Knob.of("", KnobKind.intBetween(5, Integer.MAX_VALUE)).withDefault(15);

    private static final Knob<Integer> MILLILITRES =
            Knob.of("", KnobKind.intBetween(Integer.MIN_VALUE, 2000)).withDefault(200);

    private static final Knob<Duration> BREWING =
            Knob.of("", KnobKind.durationBetween(Duration.ZERO, Duration.ofMillis(Long.MAX_VALUE)))
                    .withDefault(Duration.ofSeconds(30));

    private static final Knob<Duration> PATIENCE =
            Knob.of("", KnobKind.durationBetween(Duration.ZERO, Duration.ofMillis(Long.MAX_VALUE)))
                    .withDefault(Duration.ofSeconds(60));

    private static final Knob<String> MACHINE = Knob.of("", KnobKind.string());

    private static final Knob<Integer> STRENGTH =
            Knob.of("", KnobKind.intBetween(Integer.MIN_VALUE, Integer.MAX_VALUE)).withDefault(2);

    private static final Knob<Integer> SUGAR = Knob.of("", KnobKind.intBetween(Integer.MIN_VALUE, Integer.MAX_VALUE));

    private static final Knob<Integer> HONEY = Knob.of("", KnobKind.intBetween(Integer.MIN_VALUE, Integer.MAX_VALUE));

    private static final Knob<Integer> SPOONS =
            Knob.of("", KnobKind.intBetween(Integer.MIN_VALUE, Integer.MAX_VALUE)).asDeprecated("setGrams(...)", "");

    private Function<T, String> label;

    private Function<T, Integer> waiter;

    private String drinker;

    private List<String> extras;

    private Properties plumbing = new Properties();

    private Integer grams;

    private Integer millilitres;

    private Duration brewing;

    private Duration patience;

    private String machine;

    private Integer strength;

    private Integer sugar;

    private Integer honey;

    private Integer spoons;

    /** Makes a builder in which nothing is set. */
    public CupBuilder() {}

    /**
     * How cups are labelled.
     *
     * <p>It must be set.
     *
     * <p>Spec: {@code builders.cup.properties.label}.
     *
     * @param label the value; null takes back what was set before
     * @return this builder
     */
    public CupBuilder<T> setLabel(Function<T, String> label) {
        this.label = label;
        return this;
    }

    /**
     * How orders are counted; they are not where it is not set.
     *
     * <p>Spec: {@code builders.cup.properties.waiter}.
     *
     * @param waiter the value; null takes back what was set before
     * @return this builder
     */
    public CupBuilder<T> setWaiter(Function<T, Integer> waiter) {
        this.waiter = waiter;
        return this;
    }

    /**
     * How orders are counted; they are not where it is not set.
     *
     * <p>Spec: {@code builders.cup.properties.waiter}.
     *
     * @param waiter the value; null takes back what was set before
     * @return this builder
     */
    public CupBuilder<T> setWaiter(Map<T, Integer> waiter) {
        this.waiter = waiter == null ? null : new Waiter<>(waiter);
        return this;
    }

    /**
     * Whose cup it is.
     *
     * <p>It must be set.
     *
     * <p>Spec: {@code builders.cup.properties.drinker}.
     *
     * @param drinker the value; null takes back what was set before
     * @return this builder
     */
    public CupBuilder<T> setDrinker(String drinker) {
        this.drinker = drinker;
        return this;
    }

    /**
     * What goes into the cup.
     *
     * <p>Default: {@code []}.
     *
     * <p>Spec: {@code builders.cup.properties.extras}.
     *
     * @param extras the value; null takes back what was set before
     * @return this builder
     */
    public CupBuilder<T> setExtras(List<String> extras) {
        this.extras = extras == null ? null : Collections.unmodifiableList(new ArrayList<>(extras));
        return this;
    }

    /**
     * The water.
     *
     * <p>Spec: {@code builders.cup.properties.plumbing}.
     *
     * @param plumbing the value; null takes back what was set before
     * @return this builder
     */
    public CupBuilder<T> setPlumbing(Properties plumbing) {
        this.plumbing = plumbing == null ? new Properties() : (Properties) plumbing.clone();
        return this;
    }

    /**
     * How much coffee goes into a cup.
     *
     * <p>Default: {@code 15}. Smallest value: {@code 5}.
     *
     * <p>Spec: {@code options.grams}.
     *
     * @param grams the value
     * @return this builder
     */
    public CupBuilder<T> setGrams(int grams) {
        this.grams = grams;
        return this;
    }

    /**
     * How much water goes into a cup.
     *
     * <p>Default: {@code 200}. Largest value: {@code 2000}.
     *
     * <p>Spec: {@code options.millilitres}.
     *
     * @param millilitres the value
     * @return this builder
     */
    public CupBuilder<T> setMillilitres(int millilitres) {
        this.millilitres = millilitres;
        return this;
    }

    /**
     * How long the water is on the coffee.
     *
     * <p>Default: {@code 30 s}.
     *
     * <p>Spec: {@code options.brewing}.
     *
     * @param brewing the value; null takes back what was set before
     * @return this builder
     */
    public CupBuilder<T> setBrewing(Duration brewing) {
        this.brewing = brewing;
        return this;
    }

    /**
     * How long the drinker waits.
     *
     * <p>Default: {@code 60 s}.
     *
     * <p>Spec: {@code options.patience}.
     *
     * @param patience the value; null takes back what was set before
     * @return this builder
     */
    public CupBuilder<T> setPatience(Duration patience) {
        this.patience = patience;
        return this;
    }

    /**
     * Which machine brews.
     *
     * <p>It must be set.
     *
     * <p>Spec: {@code options.machine}.
     *
     * @param machine the value; null takes back what was set before
     * @return this builder
     */
    public CupBuilder<T> setMachine(String machine) {
        this.machine = machine;
        return this;
    }

    /**
     * How strong the coffee is.
     *
     * <p>Default: {@code 2}.
     *
     * <p>Spec: {@code options.strength}.
     *
     * @param strength the value
     * @return this builder
     */
    public CupBuilder<T> setStrength(int strength) {
        this.strength = strength;
        return this;
    }

    /**
     * How much sugar there is.
     *
     * <p>Spec: {@code options.sugar}.
     *
     * @param sugar the value
     * @return this builder
     */
    public CupBuilder<T> setSugar(int sugar) {
        this.sugar = sugar;
        return this;
    }

    /**
     * How much honey there is.
     *
     * <p>Spec: {@code options.honey}.
     *
     * @param honey the value
     * @return this builder
     */
    public CupBuilder<T> setHoney(int honey) {
        this.honey = honey;
        return this;
    }

    /**
     * How many spoons of coffee go into a cup.
     *
     * <p>Spec: {@code options.spoons}.
     *
     * @param spoons the value
     * @return this builder
     * @since 1.0
     * @deprecated Use {@code setGrams(...)} instead.
     */
    @Deprecated
    public CupBuilder<T> setSpoons(int spoons) {
        this.spoons = spoons;
        return this;
    }

    /**
     * Checks everything that was set, and builds.
     *
     * @return the result, which later calls of setters do not change
     * @throws IllegalArgumentException if anything is wrong; the message lists all of it
     */
    public Cup<T> build() {
        KnobReader in = KnobReader.ofSetters();
        Named<Function<T, String>> label = in.takeRequired(this.label, "setLabel(...)");
        Named<Function<T, Integer>> waiter = in.takeOptional(this.waiter, "setWaiter(...)");
        CupRecord settings = settings(in);
        in.finish("Cup");
        return new Cup<>(label.value(), waiter.value(), settings);
    }

    /** Gives what was set; what is wrong with it is remembered by the reader. */
    CupRecord settings(KnobReader in) {
        CupRecord settings = new CupRecord(
                in.takeRequired(drinker, "setDrinker(...)"),
                in.take(EXTRAS, extras, "setExtras(...)"),
                WaterRecord.from(in.over(plumbing)),
                in.take(GRAMS, grams, "setGrams(...)"),
                in.take(MILLILITRES, millilitres, "setMillilitres(...)"),
                in.take(BREWING, brewing, "setBrewing(...)"),
                in.take(PATIENCE, patience, "setPatience(...)"),
                in.takeRequired(MACHINE, machine, "setMachine(...)"),
                in.take(STRENGTH, strength, "setStrength(...)"),
                in.take(SUGAR, sugar, "setSugar(...)"),
                in.take(HONEY, honey, "setHoney(...)"),
                in.take(SPOONS, spoons, "setSpoons(...)"));
        in.requireLarger(settings.millilitres(), settings.grams());
        in.requireAtLeast(settings.patience(), settings.brewing());
        in.requireIf(settings.sugar(), settings.strength(), 3, 4);
        in.requireIf(settings.sugar(), settings.machine(), "old one");
        in.refuseBoth(settings.sugar(), settings.honey());
        return settings;
    }
}
