package dateline.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Looks up hosts, but never leads into the network Dateline itself is in: a feed, or a redirect of one, could otherwise
 * make the server call what only the server can reach. The address that was checked is the one that is called.
 */
final class PrivateAddresses implements DnsResolver {

    /** A host that is only reachable from within. */
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Refused(String host) {
            super(host + " is an address of a private network");
        }
    }

    private final Predicate<InetAddress> refused;

    PrivateAddresses() {
        this(PrivateAddresses::isPrivate);
    }

    PrivateAddresses(Predicate<InetAddress> refused) {
        this.refused = refused;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] open = Arrays.stream(SystemDefaultDnsResolver.INSTANCE.resolve(host))
                .filter(refused.negate()).toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new Refused(host);
        }
        return open;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** By the registries of special-purpose addresses of IPv4 and IPv6 (RFC 6890). */
    static boolean isPrivate(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPrivate(bytes, 0) : isPrivate((Inet6Address) address, bytes);
    }

    private static boolean isPrivate(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        int third = bytes[at + 2] & 0xFF;
        return first == 0 || first == 10 || first == 127 || first >= 224
                || first == 100 && (second & 0xC0) == 64
                || first == 169 && second == 254
                || first == 172 && (second & 0xF0) == 16
                || first == 192 && second == 168
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 198 && (second & 0xFE) == 18
                || first == 198 && second == 51 && third == 100
                || first == 203 && second == 0 && third == 113;
    }

    /** Also those that carry an IPv4 address inside: compatible, NAT64 and 6to4. */
    private static boolean isPrivate(Inet6Address address, byte[] bytes) {
        boolean uniqueLocal = (bytes[0] & 0xFE) == 0xFC;
        boolean documentation = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0D && (bytes[3] & 0xFF) == 0xB8;
        boolean nat64 = bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        return uniqueLocal || documentation || (nat64 || address.isIPv4CompatibleAddress()) && isPrivate(bytes, 12)
                || sixToFour && isPrivate(bytes, 2);
    }
}
