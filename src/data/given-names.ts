/**
 * Given names of people in many languages, each once, in a random order; letters of English only. Gathered by the
 * authors of this book, and given to the public domain (CC0).
 */
export const givenNames: readonly string[] = `
Elise Winston Elia Zora Andrei Dorothy Jurgen Mara Mario Leona Violetta Ollie Nikolaus Ute Cleo
Kerstin Ottilie Donald Freddie Sarah Gino Alina Joy Vladimir Jesse Silvio Edwin Jenna Simona
Shelley Philip Geoffrey Hugo Kay Rolf Hilde Arnold Linnea Gail Eloise Orlando Richard Giulio
Solveig Mehmet Klaus Marc Alexander Stewart Nuria Bastian Catherine Dominique Cordelia Margot
Vince Elio Delia Sabine Morten Janka Bryan Karen Leah Mabel Cyrus Elle Lyle Calvin Viviana
Francesca Gustavo Matteo Grace Max Sina Samira Darren Hiro Pat Kathy Asha Vittoria Guido Mikhail
Benita Claire Albert Roberto Kathrin Asta Cynthia Luisa Caleb Eric Henry Arlene Jenny Rosemary
Raymond Bilal Yuri Noreen Babette Salome Katherine Britta Amy Alena Selim Ada Ronja Wenda Willa
Erwin Ilja Birgitta Emma Genevieve Clarice Vanessa Bess Belinda Gregory Nadine Nicholas Omar
Angelica Mel Franka Isaiah Ariadne Vaughn Pierre Helmut Goran Akira Sienna Joachim Carina Iris
Malcolm Chiara Felix Millie Aidan Alice Otis Ted Earl Yolanda Kirk Rick Ciara Kristen Bonnie
Ophelia Sadie Winfried Hedwig Marcel Lillian Giacomo Noemi Bradley Samson Katrina Stefania Edward
Hannes Jacob Joan Nell Ricardo Mark Valentina Elvira Ana Becky Konstantin Alex Karsten Amara
Pernilla Zeno Pietro Fred Angelo Octavio Liliana Juliet Lavinia Shane Gary Elsa Nadia Marcela
Leonie Marianne Therese Gabriela Edmund Miroslav Ansel Sylvester Liesel Sylvia Vito Madeleine Nick
Paul Miranda Harris Liselotte Eve Ida Theodore Lucille Arthur Luis Lily Kurt Holger Clarissa
Hannelore Khalid Lester Rosario Penny Gertrude Anke Laurel Minerva Seth Zita Juliana Carrie Doreen
Penelope Austin Carlotta Claudio Anthony Cindy Eugenio Xaver Garrett Idris Marvin Julio Edoardo
Sean Kjell Diego Josh Sydney Marilyn Caroline Susie Tania Fiora Anna Gavin Ludovica Stan Lotta
Gloria Gunther Vicky Stanley Clemens Farid Michaela Tullio Ernst Izabela Dylan Jackie Kai Elliot
Jens Lisbeth Marjorie Madeline Enrico Suleiman Mira Russell Natalia Holly Henriette Randall
Vincenzo Philipp Louis Clint Travis Tomas Maurice Pearl Melina Janine Dana Salma Virginia Arabella
Sebastian Clarence Casey Raimund Jonathan Mona Margit Lia Linus Dora Milan Craig Vivien Oswald
Heather Phyllis Erin Ava Ricarda Olivier Milo Tibor Laurence Fanny Edgar Toby Bianca Guy Owen
Delilah Audrey Quincy Brendan Nils Barry Stig Urban Pia Rochelle Zofia Connie Frederica Amalia
Thea Valerie Enrique Isaac Orla Marisol Klara Kyra Raphael Alfred Bertha Denis Boris Alison
Bartolo Josephine Ralph Hamid Priscilla Whitney Hadrian Wilhelm Rowena Fiona June Zacharias Jason
Myrtle Ludwig Amelia Eleni Monique Naomi Nestor Drew Cora Antoine Livia Timothy Moses Wendy Gladys
Polly Lana Marcus Waltraud Friedrich Berta Roxana Carolina Scott Alfreda Patrick Tarja Chloe
Marion Oriana Dinah Rosalie Heath Johnny Ulla Cornelia Theodora Martina Ariel Ewa Noel Ellis Jamal
Ivo Darlene Jess Manfred Lennart Zelda Unity Karina Armand Filip Bert Rocco Pamela Zoltan Logan
Angus Verena Barnaby Lila Jeanette Bethany Lilly Celine Giorgio Siegfried Rupert Karel Ethel
Mahmoud Ivar Corinna Katja Leonard Eugene Judy Gillian Joaquin Maurizio Joyce Tessa Nives Jessie
Sharon Bela Rosie Tess Magnus Enid Lorenzo Siri Henrike Rene Justina Carol Raul Felice Zara Einar
Michele Luigi Myrna Hector Christa Ingrid Lucie Sophia Lukas Evelina Swen Pablo Ernest Franklin
Mila Eduardo Milena Eddie Solange Reinhard Katia Lewis Joel Dietrich Alfonso Gerhard Laurent
Steffen Anita Jorge Noelle Camila Gregor Johannes Inge April Riccardo Clara Freda Anastasia Marek
Freja Michelle Eleanor Adeline Ibrahim Adelaide Lenora Federica Rose Lois Mariano Margareta
Leander Morris Agata Molly Mirko Hermann Duncan Abigail Evan Grant Homer Moritz Tanja Moira
Olympia Jon Ferdinand Stuart Megan Bill Savannah Selma Conrad Dawn Gilda Nastasia Ruben Adrian
Frieda Brigitte Liz Lawrence Wilbur Harold Louise Nigel Leroy Jake Amadeo Olof Gunnar Ramiro
Courtney Pilar Ashley Jodie Luna Manuela Kora Francesco Katie Jana Eva Ramona Dieter Heinz Barbara
David Salvador Ariana Dick Jennifer Lloyd Lynn Raffaela Athena Lorenz Charlotte Kenji Olivia
Nikita Alessandra Tim Waldemar Quinn Miriam Augusta Wade Quirin Theo Linda Janet Charlene Wolfgang
Milos Ron Nolan Severin Filippo Isla Aurelio Kim Rachel Gideon Henri Shirley Kent Gwendolyn Sam
Vidar Sophie Karin Alyssa Lea Boyd Zuzana Ilka Desmond Lenny Uri Marco Robin Sofia Klemens Carmela
Ginger Ivy Kenneth Paris Shannon Dorian Elisabeth Emil Lucy Jaime Hardy Carla Ivonne Viktoria
Ismael Simon Reiner Julia Lola Kyle Samuel Toni Miguel Lora Elaine Malik Gene Alvin Romana Dina
Maja Alejandra Thibault Leif Ursula Florence Rufus Clyde Marcos Patty Alvaro Kayla Arturo Yara
Winona Lindsay Hope Abraham Georg Aaron Felipe Francis Jasmine Hugh Franco Sylvie Galina Lucien
Brooke Damon Herman Else Lachlan Florentina Kristian Piero Nina Till Jerry Rainer Alma Mustafa
Petronella Everett Giovanni Pascal Anya Branka Deborah Saskia Celia Bruna Alba Emanuel Mirjam
Bjorn Guillermo Johann Willow Renee Wanda Rudi Julian Isabelle Orville Helene Ryan Archie Aubrey
Hannah Oscar Loretta Bridget Sigrid Valerio Hiram Eugenia Enzo Clive Julius Lauren Ruby Anders
Josefine Romina Warren Benedict Santiago Carmen Umberto Gordon Horace Giuliana Selina Ignacio Igor
Emmanuel Sigmund Olimpia Cyril Hattie Nico Basil Vida Frederick Sandy Rowan Armando Oleg Bernard
Jasper Odin Veronika Stacy Luciano Gilbert Ronnie Lona Oliver Phil Bennett Ingeborg William
Leandro Keith Ilse Laura Melody Kasimir Halina Xenia Wilhelmina Werner Regina Paulina Rosalind
Clifford Erna Gustav Cameron Norma Tom Lasse Mikael Oskar Valentin Sergei Humbert Paola Serge Jade
Vittorio Gabriel Eunice Bart Trudy Sally Quentin Rita Helen Jack Caspar Jakob Gitta Kathleen
Astrid Leticia Margo Mateo Harriet Amanda Denise Ellen Aylin Kira Brandon Rebecca Nicola Louisa
Kara Selena Gabrielle Will Anton Willie Aileen Lori Percy Kieran Stefan Malte Maureen Emily Andrea
Elina Reginald Halvard Ramon Fabio Volker Irvin Dirk Vlad Gretchen Ludmila Andreas Hazel Antonia
Wilson Patrice Hermine Romy Hedda Juan Paolo Bogdan Bernice Nikolai Douglas Ruth Ivana Elma Tobias
Ignatius Christopher Orson Gracia Salvatore Herbert Kevin Leopold Yannick Frida Tomasz Irene Bella
Daryl Darius Lidia Norbert Lina Alan Margery Chandra Coralie Ximena Birgit Adriana Larissa Darina
Justine Joseph Elmer Mitchell Elisa Gianna Roman Elsbeth Natasha Celeste Jolanda Luke Mary
Patricia Anika Josefa Leon Neal Inga Woody Silvester Augusto Claus Ernestine Tyra Roslyn Alberto
Levi Melanie Cristina Olga Reinhold Ulrich Frank Betty Kaspar Kelly Ika Nicole Rosalia Portia
Hassan August Isolde Ladislav Diane Gerald Jeffrey Nino Matilda Joshua Viveca Christina Morgan
Jannik Kris Paulo Hal Ralf Odette Simone Mathilda Kamil Ingmar Inka Tara Elias Justin Sara Albina
Tony Stanislav Rosetta Lucas Margaret Rolanda Emerson Samuele Josiah Sven Marian Kathryn Rosanna
Maura Tabitha Konrad Yvette Uma Marika Perry Amina Stephen Meike Erika Sonja Kaja Della Maude
Florian Fausto Lena Fernando Federico Wilma Marie Thorsten Edna Margarita Michael Muriel Pedro
Violet Steven Giovanna Trinity Lida Finn Renate Lambert Gareth Fidel Philippa Said Gerard Amir
Jeremy Tilda Livio Julie Annabel Pauline Monica Kate Jonas Alicia Kristin Niels Franca Eveline Ian
Loraine Amos Frode Axel Harald Eleanora May Todd Jonah Cara Isidor Nicolas Erik Ulysses Magdalena
Nevena Marius Magda Dominik Lydia Kilian Anja Rosa Blanca Constantin Mariella Colleen Clayton Dale
Trina Isabella Felicity Ilona Yusuf Lutz Ben Perla Cesar Marcella Osvaldo Gerda Heike Fay Wilfred
Elijah Susanna Viola Noah Deanna Beatrice Flora Claude Lucio Irena Rena Rodrigo Mandy Lionel Chad
Walter Heidi Fabienne Christine Gerta Daphne Wally Ravi Nellie Ross Abel Tiffany Bob Yasmin Ricky
Pieter Floyd Ned Debbie Udo Terry Frederic Kerry Declan Graham Samantha Luca Harvey Agnieszka
Miles Lin Myra Derek Aldo Grover Verona Charles Monika Michal Karla Sue Janice Sheila Kamila Chris
Vita Elisha Irina Melvin Horst Beatrix Milton Aloisia Christian Paloma Martha James Cedric Judith
Isadora Juana Greta Jackson Karoline Kelvin Glen Dorothea Una Piotr Silke Brad Mia Thora Vilma
Davide Bruno Madison Mirella Camille Benito Crystal Beata Tabea Willard Javier Ayla Lili Matthew
Lucius Dan Jerome Don Fulvia Stefano Caterina Rex Giselle Georgia Raoul Etta Wayne Imogen Peter
Melinda Antonio Walker Mika Lotte Agatha Balthasar John Stephan Cornelius Doris Maxime Cassandra
Fritz Camilla Neil Colette Jamie Chester Tasha Dwight Victoria Frances Cody Farah Leonardo Laszlo
Joanna Gemma Renato Azra Marta Theodor Susan Jill Angelina Hilda Joanne Victor Lucia Berenice
Zelma Carola Spencer Angel Veronica Curtis Jared Greg Giorgia Jane Maria Soren Silas Edwina
Teodora Lou Zachary Roselyn Ina Nathan Amber Cecilia Lorena Lilian Vincent Brian Dominic Felicia
Jordan Trine Annika Marisa Lise Jolene Sascha Danny Cathy Jimena Catalina Ethan Meinhard Steve
Rafael Maximilian Liza Cecil Ivan Ronald Hasan Stella Giulia Brent Andres Beverly Jim Dennis
Nathaniel Constance Danilo Nora Sabrina Cosima Jay Dolores Tariq Serena Esther Roy Edda Fatima
Dustin Tonia Robert Lance Roberta Maxim Ann Dagmar Emilio Jeff Hakim Damian Svetlana Matthias
Maggie Nelly Luz Petra Geraldine Larry Hanna Marit Wendel Maya Marlies Wesley Dean German Rory
Sibyl Winifred Renata Fabrizio Libby Alberta Flavia Anatol Viktor Janina Sidney Roxanne Aurora
Sandra Harrison Emilia Evangeline Jean Murray Joe Elizabeth Lara Arvid Ray Leo Blake Egon Claudia
Mariana Otto Xavier Karim Mae Emilie Estelle Franziska Thomas Elinor Silvana Marietta Lars Amira
Tilman Georgina Viggo Vivian Vicente Natalie Candice Jacqueline Elena Ella Angela Liam Michel
Danuta Uwe Rodney Katerina Johan Connor Yosef Randy Karl Sandro Mercedes Gina Kiara Rasmus Ezra
Eberhard Leslie Cosmo Melissa Hilary Vasco Helga Tina Emelie Yvonne Carsten Esperanza Vera Enrica
Heinrich Thelma Gaspar Irma Clark Ira Alexandra Tatiana Romeo Zoe Jarek Annelie Daniela Ernesto
Ornella Terence Mina Fergus Pavel Dagny Octavia Timo Annette Johanna Giuseppe Peggy Merle Roland
Jessica Maia Faith Alonso Teresia Blanche Byron Tamara Hana Letizia Jocelyn Per Evelyn Paula
Alejandro Jasmin Lothar Janis Marcello Erica Saul Daisy Lisa Kendra Gudrun Stephanie Niall
Benjamin Jeremiah Glenda Imke Marlene Andrzej Shaun Cheryl Serafina Sofie Malvina Phoebe Saverio
Carl Bessie Sabina Colin Hakan Andrew Esmeralda Adam Solomon Luciana Leila Roger Amelie Nelson
Donna Charlie Ingo Wenzel Carlos Alana Anne Ines Adele Elton Meredith Istvan Eileen Griselda
Francisco Vernon Knut Susanne Bernadette Christoph Heribert Elsie Alfredo Gwen Josef Marcia Tyler
Manuel Luise Jutta Hubert Franz Kristina Alois Zoran Carlo Bertram Norman Keira Tyrone Lenka
Trevor Bruce Prudence Alessandro Sergio Donato Eduard Eartha Brenda Tove Danielle Theresa Irwin
Osman Gesine Teresa Donatella Patricio Vesna Bryce Nola Martin Norris Jelena Brita Valentine Edith
Wyatt Thekla Lucinda Scarlett Zane Wallace Aisha Flavio Dario Summer Dimitri Thaddeus Preston
Helena Virgil Gisela Tricia Marina Poppy Olaf Marlon Ulrike Rhoda Chelsea Isabel Clement Ilario
Aurelia Marko Harry Rudolf Valeria George Tommy Sybille Anselm Jan Diana Malin Ulf Laila Teodoro
Hans Howard Verna Tracy Kirsten Katharina Silvia Yves Rosamund Humphrey Henrik Eliza Daniel
Bernardo Hildegard Elvis Dusan Agnes Svenja Sonia Jorgen Daria Hunter Beth Leonora Alexis Raquel
Mauro Fabian Maxine Alec Brice Markus Fabia
`
  .trim()
  .split(/\s+/);
