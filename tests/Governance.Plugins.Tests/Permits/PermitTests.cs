using System;
using System.Text;
using Governance.Plugins.Guards;
using Governance.Plugins.Tests.Fakes;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace Governance.Plugins.Tests.Permits;

/// <summary>One write of a measure's gate, permitted; and its twins, each wrong in form, key or signature.</summary>
public sealed class PermitTests
{
    private static readonly Guid Row = new("7d9f3a52-1111-4222-8333-444455556666");
    private static readonly StoreOwnedTableGuard Guard = new();

    [Fact]
    public void Write_WhenPermitIsValid_Passes() => Expect.Passes(GateWrite().Permitted(4), Guard);

    [Fact]
    public void Write_WhenItPasses_LosesThePermitBeforeItIsStored()
    {
        var host = GateWrite().Permitted(4);
        Expect.Passes(host, Guard);
        Assert.False(host.Target.Contains(PermitHost.PermitColumn));
        Assert.True(host.Target.Contains("gov_gate"));
    }

    [Fact]
    public void Write_WhenItIsRefused_LosesThePermitToo()
    {
        var host = GateWrite().Permitted(3);
        Expect.Refused(host, Guard, "Permit.WrongSequence");
        Assert.False(host.Target.Contains(PermitHost.PermitColumn));
    }

    [Fact]
    public void Write_OfEveryTypeOfColumn_Passes()
    {
        var host = PermitHost.WithStoreKey().On(
            "Update",
            "gov_measure",
            Row,
            ("gov_name", "tab\tand\nline \\ umlaut \u00e4"),
            ("gov_doi", new OptionSetValue(3)),
            ("gov_effectamount", 1200.50m),
            ("gov_round", 2),
            ("gov_customerid", new EntityReference("account", Row)),
            ("gov_function", null),
            ("gov_legalentity", string.Empty),
            ("gov_writesequence", 1));
        Expect.Passes(host.Before().Permitted(0), Guard);
    }

    [Fact]
    public void Write_WithoutPermit_IsRefused() => Expect.Refused(GateWrite(), Guard, "Permit.Missing");

    [Fact]
    public void Write_WithAnEmptyPermit_IsRefusedAsMissing() => Expect.Refused(With(GateWrite(), string.Empty), Guard, "Permit.Missing");

    [Fact]
    public void Write_WithASystemAdministratorAtDepthTwo_IsRefusedAllTheSame()
    {
        var host = GateWrite();
        host.Context.Depth = 2;
        host.Context.SharedVariables["gov_trusted"] = true;
        Expect.Refused(host, Guard, "Permit.Missing");
    }

    [Theory]
    [InlineData("no permit at all")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("..")]
    [InlineData("\u00e4.\u00e4.\u00e4")]
    public void Write_WithGarbage_IsRefused(string garbage) => Expect.Refused(With(GateWrite(), garbage), Guard, "Permit.Malformed");

    [Fact]
    public void Write_WithAPermitThatIsNoText_IsRefused()
    {
        var host = GateWrite();
        host.Target[PermitHost.PermitColumn] = 5;
        Expect.Refused(host, Guard, "Permit.Malformed");
    }

    [Fact]
    public void Write_WithAPermitThatIsTooLong_IsRefused() =>
        Expect.Refused(GateWrite().Permitted(4, draft => draft.Payload["iss"] = PermitDraft.Text(new string('x', 4000))), Guard, "Permit.Malformed");

    [Theory]
    [InlineData("alg", "\"none\"")]
    [InlineData("alg", "\"HS256\"")]
    [InlineData("alg", "\"RS512\"")]
    [InlineData("alg", "\"rs256\"")]
    [InlineData("alg", "[\"RS256\"]")]
    [InlineData("typ", "\"JWT\"")]
    [InlineData("kid", "\"\"")]
    [InlineData("kid", "null")]
    [InlineData("crit", "\"exp\"")]
    [InlineData("jwk", "\"x\"")]
    public void Write_WhenTheHeaderIsNotTheContracts_IsRefused(string member, string value) =>
        Expect.Refused(GateWrite().Permitted(4, draft => draft.Header[member] = value), Guard, "Permit.Malformed");

    [Theory]
    [InlineData("iss")]
    [InlineData("org")]
    [InlineData("tbl")]
    [InlineData("row")]
    [InlineData("cols")]
    [InlineData("seq")]
    [InlineData("led")]
    [InlineData("iat")]
    [InlineData("exp")]
    public void Write_WhenAClaimIsMissing_IsRefused(string claim) =>
        Expect.Refused(GateWrite().Permitted(4, draft => draft.Payload.Remove(claim)), Guard, "Permit.Malformed");

    [Theory]
    [InlineData("seq", "\"4\"")]
    [InlineData("seq", "-4")]
    [InlineData("seq", "4.0")]
    [InlineData("seq", "4e0")]
    [InlineData("exp", "null")]
    [InlineData("iat", "true")]
    [InlineData("tbl", "1")]
    [InlineData("extra", "\"claim\"")]
    [InlineData("__type", "\"claim\"")]
    [InlineData("iat", "9223372036854775808")]
    public void Write_WhenAClaimHasAnotherType_IsRefused(string claim, string value) =>
        Expect.Refused(GateWrite().Permitted(4, draft => draft.Payload[claim] = value), Guard, "Permit.Malformed");

    [Fact]
    public void Write_WhenAClaimStandsTwice_IsRefused() =>
        Expect.Refused(GateWrite().Permitted(4, draft => draft.Payload["seq"] = "3,\"seq\":4"), Guard, "Permit.Malformed");

    [Fact]
    public void Write_WhenSignedByAStranger_IsRefused() =>
        Expect.Refused(GateWrite().Permitted(4, draft => draft.Key = SigningKey.Stranger), Guard, "Permit.BadSignature");

    [Fact]
    public void Write_WhenAClaimWasChangedAfterSigning_IsRefused()
    {
        var host = GateWrite().Permitted(4);
        var parts = ((string)host.Target[PermitHost.PermitColumn]).Split('.');
        var payload = Encoding.UTF8.GetString(Convert.FromBase64String(Padded(parts[1]))).Replace("\"led\":7", "\"led\":8");
        parts[1] = SigningKey.Base64Url(Encoding.UTF8.GetBytes(payload));
        Expect.Refused(With(host, string.Join(".", parts)), Guard, "Permit.BadSignature");
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("==")]
    public void Write_WhenTheSignatureIsSpeltOtherwise_IsRefused(string surplus)
    {
        var host = GateWrite().Permitted(4);
        Expect.Refused(With(host, (string)host.Target[PermitHost.PermitColumn] + surplus), Guard, "Permit.Malformed");
    }

    [Fact]
    public void Write_WhenTheKeyIsUnknown_IsRefused() =>
        Expect.Refused(GateWrite().Permitted(4, draft => draft.Header["kid"] = "\"store-9\""), Guard, "Permit.UnknownKey");

    internal static FakeHost GateWrite(string? keys = null) =>
        PermitHost.WithKeys(keys ?? SigningKey.SetOf(SigningKey.Store.Jwk))
            .On("Update", "gov_measure", Row, ("gov_gate", "G4"), ("gov_writesequence", 5))
            .Before(("gov_writesequence", 4));

    private static FakeHost With(FakeHost host, string permit)
    {
        host.Target[PermitHost.PermitColumn] = permit;
        return host;
    }

    private static string Padded(string text) =>
        text.Replace('-', '+').Replace('_', '/').PadRight(text.Length + ((4 - (text.Length % 4)) % 4), '=');
}
