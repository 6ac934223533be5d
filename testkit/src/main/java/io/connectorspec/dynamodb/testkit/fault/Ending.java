/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.fault;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.wire.WireAnswer;
import java.time.Duration;

/** What the client gets instead of the good answer. A request meets one of them at most. */
public sealed interface Ending extends Fault {
    /** Whether the request is applied first. */
    Moment moment();

    /** An error answer in the service's form. */
    record Refused(Moment moment, ServiceError error) implements Ending {
        @Override
        public String words() {
            return "error " + error.status() + " " + error.code() + " " + moment.words();
        }
    }

    /** Any HTTP answer. */
    record Replaced(Moment moment, WireAnswer answer) implements Ending {
        @Override
        public String words() {
            return "another answer with status " + answer.status() + " " + moment.words();
        }
    }

    /** No answer. */
    record Dropped(Moment moment, Drop how) implements Ending {
        @Override
        public String words() {
            return how.words + " " + moment.words();
        }
    }

    /** The ways not to answer. */
    enum Drop {
        /** The connection is reset. */
        RESET("connection reset"),
        /** The connection is ended in good order. */
        HANG_UP("connection ended"),
        /** The connection stays open, and nothing comes. */
        SILENCE("no answer");

        private final String words;

        Drop(String words) {
            this.words = words;
        }
    }

    /** The right answer, changed on its way. The request is applied. */
    record Damaged(Damage damage) implements Ending {
        @Override
        public Moment moment() {
            return Moment.AFTER_APPLYING;
        }

        @Override
        public String words() {
            return damage.words;
        }
    }

    /** What can happen to an answer on its way. */
    enum Damage {
        /** Half of the body comes, and then the connection ends. */
        TRUNCATED_BODY("half a body, then the end"),
        /** Half of the body comes, and then the connection is reset. */
        RESET_IN_BODY("half a body, then a reset"),
        /** Half of the body comes, and then nothing more on a connection that stays open. */
        STALLED_BODY("half a body, then nothing"),
        /** The checksum header does not fit the body. */
        WRONG_CHECKSUM("wrong checksum"),
        /** The body is no JSON; the checksum is right. */
        MALFORMED_JSON("a body that is no JSON"),
        /** The body is JSON with every field of another type than the client expects; the checksum is right. */
        MISTYPED_JSON("a body with fields of other types"),
        /** The header that tells the service's time is missing. */
        NO_DATE("no date");

        private final String words;

        Damage(String words) {
            this.words = words;
        }
    }

    /**
     * The right answer, with another time than the endpoint's clock shows. The request is applied.
     *
     * @param shift what the time is moved by
     */
    record Misdated(Duration shift) implements Ending {
        @Override
        public Moment moment() {
            return Moment.AFTER_APPLYING;
        }

        @Override
        public String words() {
            return "a date that is moved by " + shift;
        }
    }
}
