using Governance.Store.Commands;

namespace Governance.Store.Hosts.Binding;

/// <summary>Denials about hosts and their codes.</summary>
internal static class HostErrors
{
    public static Problem HostUnknown() => Problem.Invalid("Hosts.HostUnknown", "A host is dataverse or jira. Name one of them.");

    public static Problem ApplicationCannotAsk() => Problem.Forbidden(
        "Hosts.ApplicationCannotAsk",
        "An application gets no code, because it cannot be told apart from whoever runs it. Sign in yourself.");

    public static Problem CodeShownOnce() => Problem.Refused(
        "Hosts.CodeShownOnce",
        "The code of this request was shown when it was made, and is kept nowhere. Ask for another one with a new Idempotency-Key.");

    public static Problem CodeUnknown() => Problem.Forbidden(
        "Hosts.CodeUnknown",
        "This code is not good here: it was mistyped, used, has expired, or was made for something else. Ask an administrator of the store for a new one.");

    public static Problem TooManyCodes() => Problem.Forbidden(
        "Hosts.TooManyCodes",
        "Too many wrong codes came from here within an hour. Wait an hour, then enter a new code.");

    public static Problem OneATenant(string host) => Problem.Refused(
        "Hosts.OneATenant",
        $"This tenant has a {HostKinds.Noun(host)} already, and may have one. Release that one first, or use a code of another tenant.");

    public static Problem BoundElsewhere(string host) => Problem.Refused(
        "Hosts.BoundElsewhere",
        $"This {HostKinds.Noun(host)} belongs to another tenant. An administrator of that tenant releases it first.");

    public static Problem NotBound() => Problem.NotFound("Hosts.NotBound", "No such host is bound to this tenant. Look at the list of hosts.");

    public static Problem ServiceOnly() => Problem.Forbidden("Hosts.ServiceOnly", "Only the store itself binds a host, when the host sends a code. Enter the code in the host.");
}
