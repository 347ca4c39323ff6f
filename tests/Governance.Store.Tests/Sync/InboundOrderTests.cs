using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Governance.Store.Approvals;
using Xunit;

namespace Governance.Store.Tests.Sync;

/// <summary>What was entered first is handled first, however many looks or failures lie in between: an answer may build on the one before.</summary>
public sealed class InboundOrderTests : IDisposable
{
    private const int Patience = 5;
    private readonly InboundFixture inbound = new();

    public void Dispose() => inbound.Dispose();

    [Fact]
    public async Task Rows_OfOneLook_AreHandledInTheOrderOfTheHost()
    {
        var rows = Enumerable.Range(0, 8).Select(_ => inbound.PutApproval().Id.ToString("D")).ToList();
        await inbound.LookAsync();
        Assert.Equal(rows, Handled());
    }

    [Fact]
    public async Task Row_ThatTheHostWithholds_KeepsItsPlace_AndTheLaterOnesWait()
    {
        var (first, second) = (inbound.PutApproval().Id, inbound.PutApproval().Id);
        Withhold(first, times: 1);
        await inbound.LookAsync();
        Assert.Empty(inbound.Bus.Commands);
        await inbound.WorkAsync();
        Assert.Equal([first.ToString("D"), second.ToString("D")], Handled());
    }

    [Fact]
    public async Task Row_ThatTheHostWithholdsForLong_NoLongerStopsTheOthers()
    {
        var (first, second) = (inbound.PutApproval().Id, inbound.PutApproval().Id);
        Withhold(first, times: int.MaxValue);
        await inbound.LookAsync();
        for (var round = 1; round < Patience; round++)
        {
            await inbound.WorkAsync();
        }

        Assert.Empty(inbound.Bus.Commands);
        await inbound.WorkAsync();
        Assert.Equal([second.ToString("D")], Handled());
    }

    private string[] Handled() => [.. inbound.Bus.Commands.Cast<RecordApproval>().Select(command => command.Source!.ExternalId)];

    private void Withhold(Guid row, int times)
    {
        var left = times;
        inbound.Host.Look = request =>
        {
            if (request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.Contains($"({row:D})", StringComparison.Ordinal) && left-- > 0)
            {
                throw new HttpRequestException("The connection was closed.");
            }
        };
    }
}
