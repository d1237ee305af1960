using System.Diagnostics;
using CchcBot.App.Read;

namespace CchcBot.Tests.Support;

/// <summary>A process in the place of the one that reads sent files, which does what that one never should.</summary>
internal static class ReaderDouble
{
    public const string Command = "reader-double";

    /// <summary>It dies of an error, as by a fault of the runtime.</summary>
    public const string Crash = "crash";
    /// <summary>It is killed before it has read anything.</summary>
    public const string Killed = "killed";
    /// <summary>It takes the file and says nothing any more.</summary>
    public const string Hang = "hang";
    /// <summary>It does not even take the file.</summary>
    public const string Deaf = "deaf";
    /// <summary>It says more than anybody wants to hear, and does not end.</summary>
    public const string Flood = "flood";
    /// <summary>It complains without end, then ends.</summary>
    public const string Complain = "complain";
    public const string Nothing = "nothing";
    public const string Nonsense = "nonsense";
    public const string Half = "half";
    /// <summary>It says what no reader says: a value that does not exist.</summary>
    public const string Lie = "lie";

    public static ChildProgram Program(string mode, TimeSpan? mostTime = null) =>
        new("dotnet", ["exec", typeof(ReaderDouble).Assembly.Location, Command, mode]) { MostTime = mostTime ?? TimeSpan.FromSeconds(60) };

    public static int Run(string mode)
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        using var error = Console.OpenStandardError();
        using var never = new ManualResetEventSlim();
        if (mode is not (Deaf or Killed))
        {
            input.CopyTo(Stream.Null);
        }

        switch (mode)
        {
            case Crash:
                throw new InvalidOperationException("a secret of the file");
            case Killed:
                Process.GetCurrentProcess().Kill();
                break;
            case Hang or Deaf:
                never.Wait();
                break;
            case Flood:
                for (var piece = new byte[1 << 16]; ;)
                {
                    output.Write(piece);
                }

            case Complain:
                for (var i = 0; i < 200; i++)
                {
                    error.Write(new byte[1 << 16]);
                }

                return 1;
            case Nonsense:
                output.Write("xin chào"u8);
                break;
            case Half:
                output.Write("{\"sheets\":[{\"name\":\"a\",\"rows\""u8);
                break;
            case Lie:
                output.Write("{\"sheets\":null,\"sheetProblem\":{\"kind\":77,\"argument\":null},\"plan\":null,\"planProblem\":null}"u8);
                break;
        }

        return 0;
    }
}
