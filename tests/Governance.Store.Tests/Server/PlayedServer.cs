using System;
using System.IO;
using System.Threading.Tasks;

using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Server;

/// <summary>A server on a data folder in which a measure stands ready for its approvals.</summary>
public sealed class PlayedServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("governance-server-").FullName;

    internal ServerProcess Server { get; private set; } = null!;

    internal Story Story { get; private set; } = null!;

    internal string Folder => folder;

    internal string Admin { get; private set; } = string.Empty;

    public async Task InitializeAsync()
    {
        await using (var store = await TestStore.Start(folder))
        {
            store.Clock.Now = DateTimeOffset.UtcNow;
            Story = await Story.ReadyForApproval(store);
        }

        Server = await ServerProcess.Start(folder);
        Admin = await Server.Token(roles: "admin");
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
