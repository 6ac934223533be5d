/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.sink;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/** Everything that is logged while it is open: all of the connector's own lines, and those of others from INFO on. */
public final class CapturedLog implements AutoCloseable {

    private static final List<String> OWN = List.of("io.connectorspec", "org.apache.flink.connector.dynamodb");

    private final LoggerContext context = (LoggerContext) LogManager.getContext(false);
    private final Level before = root().getLevel();
    private final Lines lines = new Lines();

    /** Starts to listen. */
    public CapturedLog() {
        lines.start();
        for (String name : OWN) {
            LoggerConfig logger = new LoggerConfig(name, Level.ALL, false);
            logger.addAppender(lines, Level.ALL, null);
            configuration().addLogger(name, logger);
        }
        root().setLevel(Level.INFO);
        root().addAppender(lines, Level.ALL, null);
        context.updateLoggers();
    }

    /** Gives every line with the stack trace that belongs to it. */
    public List<String> lines() {
        return lines.texts;
    }

    @Override
    public void close() {
        OWN.forEach(configuration()::removeLogger);
        root().removeAppender(lines.getName());
        root().setLevel(before);
        context.updateLoggers();
        lines.stop();
    }

    /** Gives an exception as it looks in a log, with all of its causes. */
    static String text(Throwable problem) {
        StringWriter text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private Configuration configuration() {
        return context.getConfiguration();
    }

    private LoggerConfig root() {
        return ((LoggerContext) LogManager.getContext(false)).getConfiguration().getRootLogger();
    }

    private static final class Lines extends AbstractAppender {

        private final List<String> texts = new CopyOnWriteArrayList<>();

        Lines() {
            super("captured", null, null, true, Property.EMPTY_ARRAY);
        }

        @Override
        public void append(LogEvent event) {
            Throwable thrown = event.getThrown();
            texts.add(event.getLoggerName() + " " + event.getMessage().getFormattedMessage()
                    + (thrown == null ? "" : text(thrown)));
        }
    }
}
