// What nearly every file of the bot speaks of: the domain, the office, and the kernel with its texts and cards.
global using System.Globalization;
global using AdaptiveCards;
global using CchcBot.Domain.Tasks;
global using CchcBot.Domain.Text;
global using CchcBot.Domain.Time;
global using CchcBot.Kernel;
global using CchcBot.Kernel.Cards;
global using CchcBot.Kernel.Texts;
global using CchcBot.Office;
