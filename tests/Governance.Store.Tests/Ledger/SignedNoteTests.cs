using System;
using System.Buffers.Binary;
using System.Security.Cryptography;

using Governance.Store.Ledger;

using Xunit;

namespace Governance.Store.Tests.Ledger;

public sealed class SignedNoteTests : IDisposable
{
    private const string Origin = "governance.example/t1";
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public void VerifierKey_IsTheFormOfTheSpecification()
    {
        var spki = key.ExportSubjectPublicKeyInfo();
        var id = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(spki));
        var text = $"{Origin}+{id:x8}+{Convert.ToBase64String([0x02, .. spki])}";
        Assert.Equal(text, VerifierKey.Of(Origin, key).ToString());
        Assert.True(VerifierKey.TryParse(text + "\n", out var read));
        Assert.Equal(text, read.ToString());
    }

    [Fact]
    public void Checkpoint_Signed_OpensAsItWas()
    {
        var checkpoint = new Checkpoint(Origin, 7, MerkleHash.Empty);
        var note = SignedNote.Sign(checkpoint.Text, Origin, key);
        Assert.Equal($"{Origin}\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", note[..(note.IndexOf("\n\n", StringComparison.Ordinal) + 1)]);
        var opened = Checkpoint.Open(note, VerifierKey.Of(Origin, key));
        Assert.Equal(checkpoint.Text, opened?.Text);
    }

    [Fact]
    public void Note_WhenAnythingInItIsChanged_DoesNotOpen()
    {
        var vkey = VerifierKey.Of(Origin, key);
        var note = SignedNote.Sign(new Checkpoint(Origin, 7, MerkleHash.Empty).Text, Origin, key);
        for (var i = 0; i < note.Length; i++)
        {
            var changed = note[..i] + (note[i] == 'A' ? 'B' : 'A') + note[(i + 1)..];
            Assert.True(SignedNote.Open(changed, vkey) is null, $"position {i}");
        }

        Assert.Null(SignedNote.Open(note[..^1], vkey));
        Assert.Null(SignedNote.Open(string.Empty, vkey));
    }

    [Fact]
    public void Note_SignedByAnotherKey_DoesNotOpen_AndAnAddedSignatureDoesNoHarm()
    {
        var text = new Checkpoint(Origin, 7, MerkleHash.Empty).Text;
        var (mine, theirs) = (SignedNote.Sign(text, Origin, key), SignedNote.Sign(text, Origin, other));
        Assert.Null(SignedNote.Open(theirs, VerifierKey.Of(Origin, key)));
        Assert.Equal(text, SignedNote.Open(mine + theirs[(text.Length + 1)..], VerifierKey.Of(Origin, key)));
    }

    [Theory]
    [InlineData("x\n\n")]
    [InlineData("\n\n")]
    [InlineData("x\n\n\n")]
    [InlineData("x\n\n— \n")]
    [InlineData("\ud800\n\n— a AAAAAAA=\n")]
    public void Note_ThatIsNone_DoesNotOpen(string note) => Assert.Null(SignedNote.Open(note, VerifierKey.Of(Origin, key)));

    [Theory]
    [InlineData("")]
    [InlineData("name")]
    [InlineData("name+00000000+AjBZ")]
    [InlineData("name+zz+zz")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    public void VerifierKey_ThatIsNone_IsNotRead(string text) => Assert.False(VerifierKey.TryParse(text, out _));

    public void Dispose()
    {
        key.Dispose();
        other.Dispose();
    }
}
