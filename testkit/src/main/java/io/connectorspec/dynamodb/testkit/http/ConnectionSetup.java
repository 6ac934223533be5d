/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.http;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.fault.ConnectionFault;
import io.connectorspec.dynamodb.testkit.fault.Connections;
import io.connectorspec.dynamodb.testkit.tls.EndpointTls;
import io.connectorspec.dynamodb.testkit.wire.WireRequest;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Sets up each new connection: as HTTP, over TLS if the endpoint speaks it, or as what is to go wrong with it. */
final class ConnectionSetup extends ChannelInitializer<SocketChannel> {
    /** The largest request that the service takes. Source: API reference, BatchWriteItem. */
    private static final int MAX_REQUEST_BYTES = 16 * 1024 * 1024;

    private static final int MAX_REQUEST_LINE = 4096;
    /** Session tokens make long headers. */
    private static final int MAX_HEADER_BYTES = 32 * 1024;

    private static final int MAX_CHUNK_BYTES = 64 * 1024;

    private static final System.Logger LOG = System.getLogger(ConnectionSetup.class.getName());

    private final RequestHandler handler;
    private final Optional<EndpointTls> tls;
    private final Connections connections;
    private final ChannelGroup open;

    ConnectionSetup(RequestHandler handler, Optional<EndpointTls> tls, Connections connections, ChannelGroup open) {
        this.handler = handler;
        this.tls = tls;
        this.connections = connections;
        this.open = open;
    }

    @Override
    protected void initChannel(SocketChannel channel) throws SSLException {
        open.add(channel);
        Optional<ConnectionFault> fault = connections.next();
        if (fault.isEmpty()) {
            speak(channel, true, fault);
            return;
        }
        switch (fault.get()) {
            case RESET -> {
                channel.config().setOption(ChannelOption.SO_LINGER, 0);
                channel.close();
            }
            case SILENCE -> channel.pipeline().addLast(new Listener(false));
            case CUT -> channel.pipeline().addLast(new Listener(true));
            case WRONG_HOST, EXPIRED_CERTIFICATE, UNKNOWN_ISSUER -> speak(channel, true, fault);
            case NO_TLS -> speak(channel, false, fault);
        }
    }

    private void speak(SocketChannel channel, boolean withTls, Optional<ConnectionFault> fault) throws SSLException {
        if (withTls && tls.isPresent()) {
            channel.pipeline().addLast(tls.get().context(fault).newHandler(channel.alloc()));
        }
        channel.pipeline()
                .addLast(new HttpServerCodec(MAX_REQUEST_LINE, MAX_HEADER_BYTES, MAX_CHUNK_BYTES))
                .addLast(new Aggregator(handler))
                .addLast(new Receiver(handler));
    }

    /** Takes whatever comes. */
    private static final class Listener extends ChannelInboundHandlerAdapter {
        private final boolean leaves;

        /** Takes whether to end the connection when something has come. */
        Listener(boolean leaves) {
            this.leaves = leaves;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            ReferenceCountUtil.release(bytes);
            if (leaves) {
                context.close();
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }

    /** Puts the parts of a request together; too large ones are answered as other requests are, and in the log. */
    private static final class Aggregator extends HttpObjectAggregator {
        private final RequestHandler handler;

        Aggregator(RequestHandler handler) {
            super(MAX_REQUEST_BYTES);
            this.handler = handler;
        }

        @Override
        protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
            NettyLine line = new NettyLine(context.channel(), HttpUtil.isKeepAlive(oversized));
            handler.refuse(ServiceError.page(413, ""), line);
        }
    }

    private static final class Receiver extends SimpleChannelInboundHandler<FullHttpRequest> {
        private final RequestHandler handler;

        Receiver(RequestHandler handler) {
            this.handler = handler;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            if (request.decoderResult().isFailure()) {
                handler.refuse(ServiceError.page(400, ""), new NettyLine(context.channel(), false));
                return;
            }
            Map<String, String> headers = new HashMap<>();
            for (String name : WireRequest.HEADERS) {
                Optional.ofNullable(request.headers().get(name)).ifPresent(value -> headers.put(name, value));
            }
            WireRequest wire = new WireRequest(
                    request.method().name(), request.uri(), headers, ByteBufUtil.getBytes(request.content()));
            handler.handle(wire, new NettyLine(context.channel(), HttpUtil.isKeepAlive(request)));
        }

        /** A client that goes away, or does not like the certificate, ends its connection and nothing else. */
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            if (!(cause instanceof IOException || cause instanceof DecoderException)) {
                LOG.log(System.Logger.Level.ERROR, "A defect of the testkit: a request gets no answer", cause);
            }
            context.close();
        }
    }
}
