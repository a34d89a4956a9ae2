package org.entrepot.materials.application;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses belong to the public internet: none of this machine, its network, or anything reserved. Links that people
 * type must not make this marketplace talk to what stands behind its own walls.
 */
final class PublicAddresses {

    private static final List<Block> RESERVED = List.of(
            block("0.0.0.0", 8),
            block("10.0.0.0", 8),
            block("100.64.0.0", 10),
            block("127.0.0.0", 8),
            block("169.254.0.0", 16),
            block("172.16.0.0", 12),
            block("192.0.0.0", 24),
            block("192.0.2.0", 24),
            block("192.88.99.0", 24),
            block("192.168.0.0", 16),
            block("198.18.0.0", 15),
            block("198.51.100.0", 24),
            block("203.0.113.0", 24),
            block("224.0.0.0", 3));

    /** Of the sixth version only what is handed out to the world, without what carries the fourth inside or documents. */
    private static final Block GLOBAL = block("2000::", 3);

    private static final List<Block> SPECIAL =
            List.of(block("2001::", 23), block("2001:db8::", 32), block("2002::", 16), block("3fff::", 20));

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? RESERVED.stream().noneMatch(block -> block.contains(address))
                : GLOBAL.contains(address) && SPECIAL.stream().noneMatch(block -> block.contains(address));
    }

    private record Block(List<Byte> prefix, int bits) {

        boolean contains(InetAddress address) {
            var bytes = address.getAddress();
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((bytes[bit / 8] & mask) != (prefix.get(bit / 8) & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Block block(String address, int bits) {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            var prefix = new Byte[bytes.length];
            Arrays.setAll(prefix, index -> bytes[index]);
            return new Block(List.of(prefix), bits);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
