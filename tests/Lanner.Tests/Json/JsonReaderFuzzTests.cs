using System.Text;
using System.Text.Json;
using Lanner.Runtime;

namespace Lanner.Tests.Json;

/// <summary>Compares what is accepted with System.Text.Json on broken documents. LANNER_FUZZ_COUNT sets how many are tried.</summary>
public sealed class JsonReaderFuzzTests
{
    private static readonly string[] Seeds =
    [
        """{"id":1,"name":"Kettle","price":19.90,"tags":["a","b\n\u00e9"],"nested":{"x":null,"y":[true,false,{}]},"e":1e-7}""",
        """[[],{},"",0,-0,1.5E+3,"\ud83d\ude00\\\"\/",[[[1]]]]""",
        """ { "a" : [ 1 , 2.0 , "text with spaces and é and 漢字" ] , "b" : { } } """,
    ];

    private static readonly byte[] Alphabet = [.. "{}[]\",:\\0123456789.-+eEtrufalsn \t\n\r/bx"u8, 0, 0x1F, 0x7F, 0xC3, 0xA9, 0xE2];

    [Fact]
    public void Accepts_what_the_platform_accepts_and_nothing_else()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("LANNER_FUZZ_COUNT") ?? "20000", System.Globalization.CultureInfo.InvariantCulture);
        var random = new Random(20261122);
        var accepted = 0;
        for (var i = 0; i < count; i++)
        {
            var json = Mutate(Encoding.UTF8.GetBytes(Seeds[random.Next(Seeds.Length)]), random);
            var isAccepted = PlatformAccepts(json);
            accepted += isAccepted ? 1 : 0;
            Assert.True(isAccepted == WeAccept(json), $"{(isAccepted ? "refused" : "accepted")}: {Convert.ToHexString(json)} {Encoding.UTF8.GetString(json)}");
        }
        Assert.InRange(accepted, count / 100, count);
    }

    [Fact]
    public void Text_written_back_means_the_same()
    {
        var random = new Random(1122);
        for (var i = 0; i < 5000; i++)
        {
            var json = Mutate(Encoding.UTF8.GetBytes(Seeds[random.Next(Seeds.Length)]), random);
            if (!PlatformAccepts(json) || Encoding.UTF8.GetString(json).Contains("\\ud", StringComparison.Ordinal))
                continue;
            var once = ErrorInput.FromJson(json).ToString();
            Assert.Equal(once, ErrorInput.FromJson(Encoding.UTF8.GetBytes(once)).ToString());
            using var expected = JsonDocument.Parse(json);
            using var actual = JsonDocument.Parse(once);
            Assert.True(JsonElement.DeepEquals(expected.RootElement, actual.RootElement) || HasEqualKeys(json), $"{Encoding.UTF8.GetString(json)} became {once}");
        }
    }

    private static byte[] Mutate(byte[] json, Random random)
    {
        var bytes = json.ToList();
        for (var changes = random.Next(3); changes >= 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = Alphabet[random.Next(Alphabet.Length)];
                    break;
                case 1:
                    bytes.Insert(at, Alphabet[random.Next(Alphabet.Length)]);
                    break;
                case 2:
                    bytes.RemoveAt(at);
                    break;
                default:
                    bytes.InsertRange(at, bytes.Slice(random.Next(bytes.Count / 2), random.Next(bytes.Count / 2)));
                    break;
            }
        }
        return [.. bytes];
    }

    private static bool PlatformAccepts(byte[] json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonReader.DefaultMaxDepth });
            while (reader.Read())
            {
            }
            // The platform does not look into strings that nobody asks for.
            return System.Text.Unicode.Utf8.IsValid(json);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool WeAccept(byte[] json)
    {
        var reader = new JsonReader(json);
        reader.Skip();
        reader.ReadEnd();
        return !reader.IsMalformed;
    }

    private static bool HasEqualKeys(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
