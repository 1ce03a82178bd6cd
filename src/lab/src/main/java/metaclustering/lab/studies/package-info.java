/** Studies of quality: digits, analogy, sleep, imagination and imputation, each beside other methods. */
package metaclustering.lab.studies;
