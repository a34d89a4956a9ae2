package org.entrepot.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrepot.access.application.ReadPracticeRoster;
import org.entrepot.access.application.SignInForPractice;
import org.entrepot.access.domain.PracticeRoster;
import org.entrepot.kernel.CountryCode;
import org.entrepot.kernel.PageRequest;
import org.entrepot.kernel.Party;
import org.entrepot.kernel.UserId;
import org.entrepot.site.Frame;
import org.entrepot.site.LocalPath;
import org.entrepot.site.RefusedException;
import org.entrepot.site.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in as anybody, in the practice marketplace. */
@Controller
@RequestMapping(PracticeSignInPages.PATH)
class PracticeSignInPages {

    static final String PATH = "/practice/sign-in";

    private final ReadPracticeRoster roster;
    private final SignInForPractice signIn;
    private final MemberSessions sessions;

    PracticeSignInPages(ReadPracticeRoster roster, SignInForPractice signIn, MemberSessions sessions) {
        this.roster = roster;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView list(
            Frame frame,
            PageRequest request,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> back) {
        var wanted = Arrays.stream(Party.values())
                .filter(one -> one.name().equals(party))
                .findFirst();
        var address = new Address(party, q, SignInAddress.safe(back));
        var page = RefusedException.valueOf(roster.search(wanted, q, request));
        return new ModelAndView(
                "access/practice-sign-in",
                "page",
                new PracticeSignInPage(
                        frame,
                        party,
                        q,
                        address.back(),
                        parties(frame, wanted, address),
                        page.items().stream().map(one -> company(frame, one)).toList(),
                        page.next(),
                        request.isFirst()));
    }

    @PostMapping
    String signIn(
            @RequestParam(defaultValue = "") String member,
            @RequestParam Optional<String> back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var known = RefusedException.valueOf(signIn.signInAs(UserId.parse(member)));
        sessions.start(known, request, response);
        return "redirect:" + SignInAddress.safe(back);
    }

    private record Address(String party, String text, String back) {

        Address of(String other) {
            return new Address(other, text, back);
        }

        String path() {
            return PATH + "?party=" + LocalPath.encode(party) + "&q=" + LocalPath.encode(text) + "&back="
                    + LocalPath.encode(back);
        }
    }

    private static List<Tab> parties(Frame frame, Optional<Party> current, Address address) {
        var tabs = new ArrayList<Tab>();
        tabs.add(tab(frame, "all", current.isEmpty(), address.of("")));
        Stream.of(Party.PUBLISHER, Party.PARTNER, Party.CUSTOMER, Party.OPERATOR)
                .map(party ->
                        tab(frame, party.name(), current.filter(party::equals).isPresent(), address.of(party.name())))
                .forEach(tabs::add);
        return tabs;
    }

    private static Tab tab(Frame frame, String key, boolean current, Address address) {
        return new Tab(frame.texts().text("access.practice.party." + key), address.path(), current);
    }

    private static PracticeSignInPage.Company company(Frame frame, PracticeRoster.Organization organization) {
        var kinds = organization.kinds().stream().map(kind -> frame.texts().text("access.kind." + kind));
        var country = frame.texts().country(new CountryCode(organization.country()));
        return new PracticeSignInPage.Company(
                organization.name(),
                Stream.concat(kinds, Stream.of(country)).collect(Collectors.joining(" · ")),
                organization.people().stream()
                        .map(person -> person(frame, person))
                        .toList());
    }

    private static PracticeSignInPage.Person person(Frame frame, PracticeRoster.Person person) {
        var roles = person.roles().stream()
                .sorted()
                .map(role -> frame.texts().text("access.role." + role))
                .collect(Collectors.joining(", "));
        return new PracticeSignInPage.Person(
                person.id().toString(),
                person.name(),
                roles.isEmpty() ? frame.texts().text("access.practice.no-role") : roles);
    }
}
