/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.http;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.error.ServiceErrorException;
import io.connectorspec.dynamodb.testkit.fault.Ending;
import io.connectorspec.dynamodb.testkit.fault.FaultPlan;
import io.connectorspec.dynamodb.testkit.fault.Hold;
import io.connectorspec.dynamodb.testkit.fault.Moment;
import io.connectorspec.dynamodb.testkit.log.LoggedRequest;
import io.connectorspec.dynamodb.testkit.log.Outcome;
import io.connectorspec.dynamodb.testkit.log.RequestLog;
import io.connectorspec.dynamodb.testkit.operation.Answer;
import io.connectorspec.dynamodb.testkit.operation.Call;
import io.connectorspec.dynamodb.testkit.operation.IncomingRequest;
import io.connectorspec.dynamodb.testkit.table.AppliedWrite;
import io.connectorspec.dynamodb.testkit.table.ArnScope;
import io.connectorspec.dynamodb.testkit.time.EndpointTime;
import io.connectorspec.dynamodb.testkit.wire.AnswerFormat;
import io.connectorspec.dynamodb.testkit.wire.WireAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request on its way: held up, applied, held up again, answered or broken, as its plan of faults says. Every step runs on
 * the connection's thread.
 */
final class Exchange {
    private static final System.Logger LOG = System.getLogger(Exchange.class.getName());
    private static final byte[] NO_JSON = "{\"Items\":[{".getBytes(StandardCharsets.UTF_8);

    /** What an ending finds that strikes before the request is applied. Such endings never look at the answer. */
    private static final Result NOTHING_DONE =
            new Result(new WireAnswer(200, Map.of(), new byte[0]), new Outcome.Answered(List.of()), List.of());

    private final IncomingRequest request;
    private final Call call;
    private final FaultPlan plan;
    private final Line line;
    private final Surroundings surroundings;

    /** What all exchanges of an endpoint share. */
    record Surroundings(AnswerFormat format, RequestLog log, EndpointTime time, ArnScope home) {}

    /** The good answer or the service's own error, before any fault. */
    private record Result(WireAnswer wire, Outcome outcome, List<AppliedWrite> applied) {}

    Exchange(IncomingRequest request, Call call, FaultPlan plan, Line line, Surroundings surroundings) {
        this.request = request;
        this.call = call;
        this.plan = plan;
        this.line = line;
        this.surroundings = surroundings;
    }

    void start() {
        afterHolds(plan.holds(Moment.BEFORE_APPLYING).iterator(), this::apply);
    }

    private void afterHolds(Iterator<Hold> holds, Runnable next) {
        if (holds.hasNext()) {
            holds.next().whenOver(surroundings.time(), () -> line.run(() -> afterHolds(holds, next)));
        } else {
            next.run();
        }
    }

    private void apply() {
        Optional<Ending> ending = plan.ending(Moment.BEFORE_APPLYING);
        if (ending.isPresent()) {
            end(ending.get(), NOTHING_DONE);
        } else {
            Result result = run();
            afterHolds(plan.holds(Moment.AFTER_APPLYING).iterator(), () -> conclude(result));
        }
    }

    private Result run() {
        try {
            Answer answer = call.run(plan.admission());
            WireAnswer wire = surroundings
                    .format()
                    .result(answer.body(), request.number(), surroundings.time().now());
            return new Result(wire, new Outcome.Answered(answer.unprocessed()), answer.applied());
        } catch (ServiceErrorException e) {
            return refusal(e.error());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A defect of the testkit or of a script's predicate", e);
            return refusal(ServiceError.dynamoDb(
                    500,
                    "InternalServerError",
                    "The embedded endpoint failed: " + e.getClass().getName()));
        }
    }

    private void conclude(Result result) {
        Optional<Ending> ending = plan.ending(Moment.AFTER_APPLYING);
        if (ending.isPresent()) {
            end(ending.get(), result);
        } else {
            enter(result.outcome(), result.applied());
            line.send(result.wire());
        }
    }

    private void end(Ending ending, Result result) {
        if (ending instanceof Ending.Refused refused) {
            Result refusal = refusal(concerningTable(refused.error()));
            enter(refusal.outcome(), result.applied());
            line.send(refusal.wire());
        } else if (ending instanceof Ending.Replaced replaced) {
            enter(new Outcome.Refused(replaced.answer().status(), ""), result.applied());
            line.send(surroundings
                    .format()
                    .complete(
                            replaced.answer(),
                            request.number(),
                            surroundings.time().now()));
        } else {
            enter(new Outcome.Broken(ending), result.applied());
            breakAnswer(ending, result.wire());
        }
    }

    private void breakAnswer(Ending ending, WireAnswer wire) {
        if (ending instanceof Ending.Dropped dropped) {
            switch (dropped.how()) {
                case RESET -> line.reset();
                case HANG_UP -> line.hangUp();
                case SILENCE -> line.keepSilent();
            }
        } else if (ending instanceof Ending.Misdated misdated) {
            Instant told = surroundings.time().now().plus(misdated.shift());
            line.send(wire.withHeader(AnswerFormat.DATE, AnswerFormat.date(told)));
        } else if (ending instanceof Ending.Damaged damaged) {
            damage(damaged.damage(), wire);
        }
    }

    private void damage(Ending.Damage damage, WireAnswer wire) {
        switch (damage) {
            case TRUNCATED_BODY -> line.sendHalf(wire, line::hangUp);
            case RESET_IN_BODY -> line.sendHalf(wire, line::reset);
            case STALLED_BODY -> line.sendHalf(wire, line::keepSilent);
            case WRONG_CHECKSUM -> line.send(wire.withHeader(AnswerFormat.CHECKSUM, AnswerFormat.checksum(NO_JSON)));
            case MALFORMED_JSON -> line.send(withBody(wire, NO_JSON));
            case MISTYPED_JSON -> line.send(withBody(wire, surroundings.format().mistyped(wire.body())));
            case NO_DATE -> line.send(wire.withoutHeader(AnswerFormat.DATE));
        }
    }

    private static WireAnswer withBody(WireAnswer wire, byte[] body) {
        return wire.withBody(body).withHeader(AnswerFormat.CHECKSUM, AnswerFormat.checksum(body));
    }

    private ServiceError concerningTable(ServiceError error) {
        String table = request.tables().stream().findFirst().orElse("*");
        return error.concerning(surroundings.home().table(table));
    }

    private Result refusal(ServiceError error) {
        WireAnswer wire = surroundings
                .format()
                .error(error, request.number(), surroundings.time().now());
        return new Result(wire, new Outcome.Refused(error.status(), error.code()), List.of());
    }

    private void enter(Outcome outcome, List<AppliedWrite> applied) {
        surroundings.log().enter(new LoggedRequest(request, outcome, applied, plan.faults()));
    }
}
