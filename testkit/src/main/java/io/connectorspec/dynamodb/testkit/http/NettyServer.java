/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.http;

import io.connectorspec.dynamodb.testkit.error.ServiceError;
import io.connectorspec.dynamodb.testkit.wire.WireRequest;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * An HTTP server on the loopback address, at a port that the system chooses. One thread serves all connections, so requests
 * that nothing holds up are applied in the order of their arrival.
 */
public final class NettyServer implements AutoCloseable {
    /** The largest request that the service takes. Source: API reference, BatchWriteItem. */
    private static final int MAX_REQUEST_BYTES = 16 * 1024 * 1024;

    private static final int MAX_REQUEST_LINE = 4096;
    /** Session tokens make long headers. */
    private static final int MAX_HEADER_BYTES = 32 * 1024;

    private static final int MAX_CHUNK_BYTES = 64 * 1024;
    private static final long CLOSE_SECONDS = 10;

    private final EventLoopGroup threads;
    private final Channel listening;

    private NettyServer(EventLoopGroup threads, Channel listening) {
        this.threads = threads;
        this.listening = listening;
    }

    /** Starts a server that gives its requests to the handler. */
    public static NettyServer start(RequestHandler handler) {
        EventLoopGroup threads = new NioEventLoopGroup(1, new DefaultThreadFactory("dynamodb-endpoint", true));
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(new HttpServerCodec(MAX_REQUEST_LINE, MAX_HEADER_BYTES, MAX_CHUNK_BYTES))
                                .addLast(new Aggregator(handler))
                                .addLast(new Receiver(handler));
                    }
                });
        InetSocketAddress anyPort = new InetSocketAddress("127.0.0.1", 0);
        return new NettyServer(
                threads, bootstrap.bind(anyPort).syncUninterruptibly().channel());
    }

    /** The port that the system chose. */
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** Closes the port and all connections, and waits until the thread has ended. A second call does nothing. */
    @Override
    public void close() {
        threads.shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
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

        /** A client that goes away ends its connection, and nothing else. */
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }
}
