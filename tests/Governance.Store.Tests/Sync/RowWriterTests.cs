using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Rows;
using Xunit;

namespace Governance.Store.Tests.Sync;

public sealed class RowWriterTests : IDisposable
{
    private static readonly Guid Row = Guid.Parse("77777777-0000-4000-8000-000000000001");
    private static readonly Guid Rulebook = Guid.Parse("88888888-0000-4000-8000-000000000001");
    private readonly SyncFixture sync = new();

    public void Dispose() => sync.Dispose();

    [Fact]
    public async Task Row_WhenAbsent_IsCreatedWithAPermitForExactlyWhatIsSent()
    {
        var answer = await EnsureAsync(Measure("G4", 3));
        Assert.Equal(RowOutcome.Written, answer.Outcome);
        var (_, body, ifMatch, ifNoneMatch) = Assert.Single(sync.Host.Writes);
        Assert.Null(ifMatch);
        Assert.Equal("*", ifNoneMatch);
        Assert.Equal($"/gov_rulebooks({Rulebook:D})", body["gov_rulebookid@odata.bind"]!.GetValue<string>());

        // Spelled by hand from the contract, not by the code under test.
        const string Columns = "gov_doi\ti:3\n" + "gov_effectamount\td:12.5\n" + "gov_gate\ts:G4\n"
            + "gov_ledgernumber\ti:42\n" + "gov_name\ts:Lending\\tand\\nmore\n"
            + "gov_rulebookid\tr:gov_rulebook:88888888-0000-4000-8000-000000000001\n" + "gov_writesequence\ti:1\n";
        var permit = Permit(body);
        Assert.Equal(PermitReader.Digest(Columns), permit.GetProperty("cols").GetString());
        Assert.Equal("gov.example/acme", permit.GetProperty("iss").GetString());
        Assert.Equal(FakeDataverse.Organization.ToString("D"), permit.GetProperty("org").GetString());
        Assert.Equal("gov_measure", permit.GetProperty("tbl").GetString());
        Assert.Equal(Row.ToString("D"), permit.GetProperty("row").GetString());
        Assert.Equal(0, permit.GetProperty("seq").GetInt64());
        Assert.Equal(42, permit.GetProperty("led").GetInt64());
        Assert.Equal(sync.Clock.GetUtcNow().ToUnixTimeSeconds(), permit.GetProperty("iat").GetInt64());
        Assert.Equal(600, permit.GetProperty("exp").GetInt64() - permit.GetProperty("iat").GetInt64());
    }

    [Fact]
    public async Task Permit_WhenOneByteIsChanged_DoesNotVerify()
    {
        await EnsureAsync(Measure("G4", 3));
        var permit = sync.Host.Writes[0].Body["gov_writepermit"]!.GetValue<string>().ToCharArray();
        var middle = Array.IndexOf(permit, '.') + 10;
        permit[middle] = permit[middle] == 'A' ? 'B' : 'A';
        Assert.ThrowsAny<Exception>(() => PermitReader.Verify(new string(permit), sync.PublicKeys));
        Assert.Throws<CryptographicException>(() => PermitReader.Verify(
            sync.Host.Writes[0].Body["gov_writepermit"]!.GetValue<string>(), """{"keys":[]}"""));
    }

    [Fact]
    public async Task Row_WhenItHoldsTheValues_IsLeftAlone()
    {
        await EnsureAsync(Measure("G4", 3));
        var answer = await EnsureAsync(Measure("G4", 3));
        Assert.Equal(RowOutcome.Same, answer.Outcome);
        Assert.Single(sync.Host.Writes);
    }

    [Fact]
    public async Task Row_WhenSomethingDiffers_IsWrittenThereOnly()
    {
        await EnsureAsync(Measure("G4", 3));
        var etag = $"W/\"{sync.Host.Find(Row)!.Version}\"";
        await EnsureAsync(Measure("G5", 4));
        var (_, body, ifMatch, _) = sync.Host.Writes[1];
        Assert.Equal(etag, ifMatch);
        Assert.Equal(
            ["gov_doi", "gov_gate", "gov_ledgernumber", "gov_writepermit", "gov_writesequence"],
            body.Select(column => column.Key).Order(StringComparer.Ordinal));
        var permit = Permit(body);
        Assert.Equal(1, permit.GetProperty("seq").GetInt64());
        Assert.Equal(
            PermitReader.Digest("gov_doi\ti:4\ngov_gate\ts:G5\ngov_ledgernumber\ti:42\ngov_writesequence\ti:2\n"),
            permit.GetProperty("cols").GetString());
    }

    [Fact]
    public async Task Value_WhenThereIsNoneAnyMore_IsCleared()
    {
        await EnsureAsync(Measure("G5", 4));
        await EnsureAsync(Measure(null, 4));
        Assert.True(sync.Host.Writes[1].Body.ContainsKey("gov_gate"));
        Assert.Null(sync.Host.Find(Row)!.Values["gov_gate"]);
        Assert.Equal(
            PermitReader.Digest("gov_gate\tn\ngov_ledgernumber\ti:42\ngov_writesequence\ti:2\n"),
            Permit(sync.Host.Writes[1].Body).GetProperty("cols").GetString());
    }

    [Fact]
    public async Task Row_WhenItChangesMeanwhile_IsReadAgainAndSignedAnew()
    {
        await EnsureAsync(Measure("G4", 3));
        var row = sync.Host.Find(Row)!;
        var raced = false;
        sync.Host.Trouble.Enqueue(_ => null);
        sync.Host.Trouble.Enqueue(_ =>
        {
            raced = true;
            row.Values["gov_writesequence"] = 5;
            sync.Host.Touch(row);
            return null;
        });
        var answer = await EnsureAsync(Measure("G5", 4));
        Assert.True(raced);
        Assert.Equal(RowOutcome.Written, answer.Outcome);
        Assert.Equal(5, Permit(sync.Host.Writes[^1].Body).GetProperty("seq").GetInt64());
        Assert.Equal(6, row.Values["gov_writesequence"]!.GetValue<int>());
    }

    [Fact]
    public async Task Row_WhenItNeverStopsChanging_IsGivenUpWithAReason()
    {
        await EnsureAsync(Measure("G4", 3));
        var row = sync.Host.Find(Row)!;
        for (var i = 0; i < 4; i++)
        {
            sync.Host.Trouble.Enqueue(_ => null);
            sync.Host.Trouble.Enqueue(_ =>
            {
                sync.Host.Touch(row);
                return null;
            });
        }

        var answer = await EnsureAsync(Measure("G5", 4));
        Assert.Equal(RowOutcome.Refused, answer.Outcome);
        Assert.Equal("G4", row.Values["gov_gate"]!.GetValue<string>());
    }

    [Fact]
    public async Task Row_WhenThePluginRefuses_KeepsItsWords()
    {
        sync.Host.Refuse = _ => "The key is not known. [Permit.UnknownKey]";
        var answer = await EnsureAsync(Measure("G4", 3));
        Assert.Equal(new RowAnswer(RowOutcome.Refused, "The key is not known. [Permit.UnknownKey]"), answer);
        Assert.Single(sync.Host.Writes);
        Assert.Null(sync.Host.Find(Row));
    }

    [Fact]
    public async Task RequestRow_WhenItsAuthorHasDeletedIt_IsNotMadeAgain()
    {
        var answer = await EnsureAsync(Measure("G4", 3) with { CreateWhenAbsent = false });
        Assert.Equal(RowOutcome.Gone, answer.Outcome);
        Assert.Empty(sync.Host.Writes);
    }

    [Fact]
    public async Task Task_IsCreatedWithItsSubjectWhichNoPermitCovers()
    {
        var item = Guid.Parse("99999999-0000-4000-8000-000000000001");
        var row = new HostRow(DataverseTable.Task, Row, 42, new Dictionary<string, HostValue>(StringComparer.Ordinal)
        {
            ["gov_workitemid"] = HostValue.To(DataverseTable.WorkItem, item, "gov_workitemid"),
        })
        {
            AtCreation = new Dictionary<string, HostValue>(StringComparer.Ordinal) { ["subject"] = HostValue.Of("Approval", 200) },
        };
        await EnsureAsync(row);
        var body = Assert.Single(sync.Host.Writes).Body;
        Assert.Equal("Approval", body["subject"]!.GetValue<string>());
        Assert.False(body.ContainsKey("gov_ledgernumber"));
        Assert.Equal(
            PermitReader.Digest("gov_workitemid\tr:gov_workitem:99999999-0000-4000-8000-000000000001\ngov_writesequence\ti:1\n"),
            Permit(body).GetProperty("cols").GetString());

        // The subject is the host's own from here on.
        sync.Host.Find(Row)!.Values["subject"] = "Renamed";
        Assert.Equal(RowOutcome.Same, (await EnsureAsync(row)).Outcome);
    }

    [Fact]
    public async Task Host_WhenItFails_IsAFaultAndNoAnswer()
    {
        await sync.Environment.Client.WhoAmIAsync(CancellationToken.None);
        sync.Host.Trouble.Enqueue(_ => FakeDataverse.Error(HttpStatusCode.BadGateway, "x", "down"));
        await Assert.ThrowsAsync<Store.Sync.Http.HostException>(() => EnsureAsync(Measure("G4", 3)));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    public void Text_IsCutAtTheColumnsLengthAndNeverInsideACharacter(int length)
    {
        var value = HostValue.Of(new string('a', length - 2) + "😀" + "tail", 200);
        Assert.True(value.Text.Length <= 200);
        Assert.False(char.IsHighSurrogate(value.Text[^1]));
    }

    private static HostRow Measure(string? gate, long doi) =>
        new(DataverseTable.Measure, Row, 42, new Dictionary<string, HostValue>(StringComparer.Ordinal)
        {
            ["gov_name"] = HostValue.Of("Lending\tand\nmore", 200),
            ["gov_gate"] = HostValue.Of(gate, 50),
            ["gov_doi"] = HostValue.Of((long?)doi),
            ["gov_effectamount"] = HostValue.Of((decimal?)12.50m),
            ["gov_effectcurrency"] = HostValue.Of("", 3),
            ["gov_rulebookid"] = HostValue.To(DataverseTable.Rulebook, Rulebook, "gov_rulebookid"),
            ["gov_sponsorid"] = HostValue.To(DataverseTable.User, null, "gov_sponsorid"),
        });

    private Task<RowAnswer> EnsureAsync(HostRow row) => sync.Environment.Rows.EnsureAsync(row, CancellationToken.None);

    private JsonElement Permit(JsonObject body) =>
        PermitReader.Verify(body["gov_writepermit"]!.GetValue<string>(), sync.PublicKeys);
}
