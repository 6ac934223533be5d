/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.http;

import io.connectorspec.dynamodb.testkit.fault.Connections;
import io.connectorspec.dynamodb.testkit.tls.EndpointTls;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * An HTTP server on the loopback address, at a port that the system chooses. One thread serves all connections, so requests
 * that nothing holds up are applied in the order of their arrival.
 */
public final class NettyServer implements AutoCloseable {
    private static final long CLOSE_SECONDS = 10;

    private final EventLoopGroup threads =
            new NioEventLoopGroup(1, new DefaultThreadFactory("dynamodb-endpoint", true));
    private final ChannelGroup open = new DefaultChannelGroup(threads.next());
    private final Connections connections;
    private final Channel listening;

    private NettyServer(RequestHandler handler, Optional<EndpointTls> tls) {
        this.connections = new Connections(tls.isPresent(), this::closeConnections);
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ConnectionSetup(handler, tls, connections, open));
        this.listening = bootstrap
                .bind(new InetSocketAddress("127.0.0.1", 0))
                .syncUninterruptibly()
                .channel();
    }

    /**
     * Starts a server that gives its requests to the handler.
     *
     * @param tls what to speak TLS with; empty for plain HTTP
     */
    public static NettyServer start(RequestHandler handler, Optional<EndpointTls> tls) {
        return new NettyServer(handler, tls);
    }

    /** The port that the system chose. */
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** The connections that clients open, and the script of what goes wrong with them. */
    public Connections connections() {
        return connections;
    }

    private void closeConnections() {
        open.close().awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
    }

    /** Closes the port and all connections, and waits until the thread has ended. A second call does nothing. */
    @Override
    public void close() {
        threads.shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
    }
}
