/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.source.enumerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DescribeBudgetTest {

    @Test
    void allowsFiveCallsAtOnceAndThenMakesWait() {
        DescribeBudget budget = new DescribeBudget(5);
        for (int i = 0; i < 5; i++) {
            assertThat(budget.take(100)).isTrue();
        }

        assertThat(budget.take(100)).isFalse();
        assertThat(budget.millisUntilFree(100)).isEqualTo(1000);
        assertThat(budget.take(1100)).isTrue();
    }

    @Test
    void neverAllowsMoreThanFiveCallsInAnySecond() {
        long seed = 7;
        SplittableRandom random = new SplittableRandom(seed);
        DescribeBudget budget = new DescribeBudget(5);
        List<Long> taken = new ArrayList<>();
        long now = 0;
        for (int i = 0; i < 10_000; i++) {
            now += random.nextInt(300);
            if (budget.take(now)) {
                taken.add(now);
            }
        }
        for (int i = 5; i < taken.size(); i++) {
            assertThat(taken.get(i) - taken.get(i - 5)).as("seed %s", seed).isGreaterThanOrEqualTo(1000);
        }
        assertThat(taken.size()).isGreaterThan((int) (now / 1000 * 4));
    }
}
