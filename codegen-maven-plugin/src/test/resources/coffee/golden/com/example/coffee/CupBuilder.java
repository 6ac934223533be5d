// Generated from coffee.yaml. Do not edit: edit the spec and run `mvn generate-sources`.
package com.example.coffee;

import com.example.coffee.runtime.Knob;
import com.example.coffee.runtime.KnobKind;
import com.example.coffee.runtime.KnobReader;
import com.example.coffee.runtime.Named;
import com.example.coffee.settings.CupRecord;
import com.example.coffee.settings.WaterRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    private Function<T, String> label;

    private String drinker;

    private List<String> extras;

    private Properties plumbing = new Properties();

    private Integer grams;

    private Integer millilitres;

    private Duration brewing;

    private Duration patience;

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
     * Checks everything that was set, and builds.
     *
     * @return the result, which later calls of setters do not change
     * @throws IllegalArgumentException if anything is wrong; the message lists all of it
     */
    public Cup<T> build() {
        KnobReader in = KnobReader.ofSetters();
        Named<Function<T, String>> label = in.takeRequired(this.label, "setLabel(...)");
        CupRecord settings = settings(in);
        in.requireLarger(settings.millilitres(), settings.grams());
        in.requireAtLeast(settings.patience(), settings.brewing());
        in.finish("Cup");
        return new Cup<>(label.value(), settings);
    }

    private CupRecord settings(KnobReader in) {
        return new CupRecord(
                in.takeRequired(drinker, "setDrinker(...)"),
                in.take(EXTRAS, extras, "setExtras(...)"),
                WaterRecord.from(in.over(plumbing)),
                in.take(GRAMS, grams, "setGrams(...)"),
                in.take(MILLILITRES, millilitres, "setMillilitres(...)"),
                in.take(BREWING, brewing, "setBrewing(...)"),
                in.take(PATIENCE, patience, "setPatience(...)"));
    }
}
