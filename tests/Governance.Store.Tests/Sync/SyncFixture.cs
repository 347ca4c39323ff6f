using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using Governance.Store.Storage;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.Permits;
using Governance.Store.Sync.State;

namespace Governance.Store.Tests.Sync;

/// <summary>An environment over the fake host, with a database of its own.</summary>
internal sealed class SyncFixture : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("governance-sync-").FullName;
    // One key for all tests: making one is slow, and none of them changes it.
    private static readonly RSA Key = RSA.Create(2048);

    public SyncFixture()
    {
        var database = new Database(folder);
        database.Prepare();
        Signer = new WritePermitSigner(Key, PermitKeySet.KeyIdOf(Key), Clock);
        Tables = new SyncDatabase(database);
        State = new SqliteSyncState(Tables, Clock);
        Environment = NewEnvironment(new DataverseBinding
        {
            Tenant = "acme",
            Url = "https://crm.example",
            OrganizationId = FakeDataverse.Organization.ToString("D"),
            TokenEndpoint = "https://login.example/token",
            ClientId = "client",
            ClientSecret = "secret",
        });
    }

    public InstantClock Clock { get; } = new();

    public FakeDataverse Host { get; } = new();

    public SyncDatabase Tables { get; }

    public SqliteSyncState State { get; }

    public WritePermitSigner Signer { get; }

    public DataverseEnvironment Environment { get; }

    /// <summary>The public keys as the environment holds them.</summary>
    public string PublicKeys => PermitKeySet.Write(Key);

    public DataverseEnvironment NewEnvironment(DataverseBinding binding) =>
        new(binding, Signer, "gov.example/acme", Clock, () => new Passing(Host), RetryPolicy.Default, new FakeBindings(binding.Tenant));

    public IEnumerable<HttpRequestMessage> Calls(string path) =>
        Host.Requests.Where(request => request.RequestUri!.AbsolutePath.Contains(path, StringComparison.Ordinal));

    public void Dispose()
    {
        Environment.Dispose();
        Host.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
