using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;

namespace Governance.Sandbox.Jira.Accounts;

/// <summary>The accounts of the site and the tokens that stand for them. Thread-safe.</summary>
internal sealed class AccountBook(TimeProvider clock)
{
    /// <summary>How long the app's token is good for; Atlassian promises at least 55 minutes.</summary>
    private static readonly TimeSpan AppTokenLife = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, Account> people = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Account> personTokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> appTokens = new(StringComparer.Ordinal);

    /// <summary>The app's own account.</summary>
    public Account App { get; } = new($"557058:{Guid.NewGuid():D}", "Governance", IsApp: true);

    public (Account Person, string Token) AddPerson(string displayName)
    {
        var person = new Account($"712020:{Guid.NewGuid():D}", displayName, IsApp: false);
        var token = NewToken("person");
        people[person.AccountId] = person;
        personTokens[token] = person;
        return (person, token);
    }

    /// <summary>The people of the site by name.</summary>
    public IReadOnlyList<Account> People => [.. people.Values.OrderBy(person => person.DisplayName, StringComparer.Ordinal).ThenBy(person => person.AccountId, StringComparer.Ordinal)];

    public Account? FindPerson(string accountId) => people.GetValueOrDefault(accountId);

    /// <summary>A fresh token of the app; the ones that have expired are forgotten.</summary>
    public string IssueAppToken()
    {
        var now = clock.GetUtcNow();
        foreach (var (old, _) in appTokens.Where(entry => entry.Value <= now))
        {
            appTokens.TryRemove(old, out _);
        }

        var token = NewToken("app");
        appTokens[token] = now + AppTokenLife;
        return token;
    }

    /// <summary>Whom a token stands for, or null when it stands for nobody now.</summary>
    public Account? Authenticate(string token)
    {
        if (personTokens.TryGetValue(token, out var person))
        {
            return person;
        }

        return appTokens.TryGetValue(token, out var expires) && clock.GetUtcNow() < expires ? App : null;
    }

    private static string NewToken(string kind) => $"sandbox-{kind}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24))}";
}
