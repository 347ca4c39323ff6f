using System.Threading.Tasks;
using Xunit;

namespace Governance.Sandbox.Tests.Setup;

/// <summary>One sandbox without steps for the tests of a class.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    internal TestHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await TestHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
