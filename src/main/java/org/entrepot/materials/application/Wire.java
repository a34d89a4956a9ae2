package org.entrepot.materials.application;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;

/** The way out: names become addresses, addresses become encrypted connections. */
interface Wire {

    InetAddress[] resolve(String host) throws IOException;

    /** To exactly that address, with the certificate of that host. */
    Socket connect(InetAddress address, String host, int port, Duration limit) throws IOException;
}
