package org.entrepot.materials.application;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.stereotype.Component;

@Component
class EncryptedWire implements Wire {

    private final SSLSocketFactory encrypted = (SSLSocketFactory) SSLSocketFactory.getDefault();

    @Override
    public InetAddress[] resolve(String host) throws IOException {
        return InetAddress.getAllByName(host);
    }

    @Override
    public Socket connect(InetAddress address, String host, int port, Duration limit) throws IOException {
        var millis = Math.toIntExact(limit.toMillis());
        var plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(address, port), millis);
            plain.setSoTimeout(millis);
            var socket = (SSLSocket) encrypted.createSocket(plain, host, port, true);
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket;
        } catch (IOException failed) {
            plain.close();
            throw failed;
        }
    }
}
